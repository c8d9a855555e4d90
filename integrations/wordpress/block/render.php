<?php

defined('ABSPATH') || exit;

// WordPress hands over `$attributes`; whatever they hold is escaped where it is written.
echo \Guichet\WordPress\render($attributes);
