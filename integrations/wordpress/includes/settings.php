<?php

namespace Guichet\WordPress;

use Guichet\Embed\Configuration;

defined('ABSPATH') || exit;

/** Name of the one option that this plugin keeps. */
const SETTINGS = 'guichet_settings';

/** @return array<string, string> what the settings page says: options by name, `delivery` and `everywhere` */
function settings(): array
{
    $stored = get_option(SETTINGS);
    return (is_array($stored) ? array_filter($stored, 'is_string') : []) + ['delivery' => 'bundled', 'everywhere' => ''];
}

/** @return array<string, string> options by name, as every block of the site has them unless it says otherwise */
function defaults_of_blocks(): array
{
    $settings = settings();
    if ($settings['delivery'] === 'server') {
        return $settings;
    }
    ['folder' => $folder, 'integrity' => $integrity] = require dirname(FILE) . '/embed/bundle.php';
    $own = [
        'release' => 'own',
        'script' => plugins_url("assets/$folder/guichet.js", FILE),
        'integrity' => $integrity,
        'version' => '',
    ];
    return $own + $settings;
}

/** Whether a block has what it needs: the server's address and the site's name. */
function is_ready(): bool
{
    return Configuration::normalise(['services' => ['chat']] + defaults_of_blocks())['refusals'] === [];
}
