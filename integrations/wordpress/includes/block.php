<?php

namespace Guichet\WordPress;

use Guichet\Embed\Configuration;

defined('ABSPATH') || exit;

add_action('init', static function (): void {
    $file = static function (string $name): string {
        return plugins_url("block/$name", FILE);
    };
    $version = get_file_data(FILE, ['version' => 'Version'])['version'];
    $needs = ['wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element'];
    wp_register_script('guichet-editor', $file('edit.js'), $needs, $version, true);
    wp_register_style('guichet-editor', $file('editor.css'), [], $version);
    register_block_type(dirname(FILE) . '/block');
});

// What the editor's script knows: the table of options, words in the editor's language, what the site's settings say.
add_action('enqueue_block_editor_assets', static function (): void {
    ['options' => $options, 'services' => $services, 'buttons' => $buttons] = Configuration::manifest();
    $english = require dirname(FILE) . '/embed/words.php';
    $words = [];
    foreach (array_keys($english) as $key) {
        $words[$key] = words($key);
    }
    $base = defaults_of_blocks();
    $known = [
        'options' => $options,
        'services' => $services,
        // Visitors read the page's language, not the editor's.
        'buttons' => $buttons[strpos(get_locale(), 'en') === 0 ? 'en' : 'fr'],
        'words' => $words,
        'accent' => $base['accent'] ?? '',
        'isReady' => is_ready(),
    ];
    wp_add_inline_script('guichet-editor', 'window.guichetEditor = ' . wp_json_encode($known) . ';', 'before');
});
