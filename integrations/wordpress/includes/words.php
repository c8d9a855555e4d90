<?php

namespace Guichet\WordPress;

defined('ABSPATH') || exit;

/**
 * Words for whoever runs the site, in their language. `words.php` is generated, English by key; translations are looked up by the
 * English text, as everywhere in WordPress.
 *
 * @param array<string, string> $values put in the place of `{name}`
 */
function words(string $key, array $values = []): string
{
    static $english = null;
    $english = $english ?? require dirname(FILE) . '/embed/words.php';
    $named = [];
    foreach ($values as $name => $value) {
        $named['{' . $name . '}'] = $value;
    }
    // phpcs:ignore WordPress.WP.I18n.NonSingularStringLiteralText -- languages/guichet.pot is generated from the same table.
    return strtr(__($english[$key], 'guichet'), $named);
}
