<?php
/**
 * Plugin Name:       Guichet
 * Description:       {{description}}
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       guichet
 * Domain Path:       /languages
 */

namespace Guichet\WordPress;

defined('ABSPATH') || exit;

const FILE = __FILE__;

foreach (['Configuration', 'Snippet', 'Page'] as $class) {
    require_once __DIR__ . "/embed/$class.php";
}
foreach (['words', 'settings', 'page', 'block', 'settings-page', 'cache-plugins'] as $part) {
    require_once __DIR__ . "/includes/$part.php";
}

add_action('init', static function (): void {
    load_plugin_textdomain('guichet', false, dirname(plugin_basename(FILE)) . '/languages');
}, 1);
