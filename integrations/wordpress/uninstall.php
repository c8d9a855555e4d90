<?php

defined('WP_UNINSTALL_PLUGIN') || exit;

// The settings are all that this plugin keeps; the files beside it go with it.
if (is_multisite()) {
    foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $guichet_site) {
        delete_blog_option($guichet_site, 'guichet_settings');
    }
} else {
    delete_option('guichet_settings');
}
