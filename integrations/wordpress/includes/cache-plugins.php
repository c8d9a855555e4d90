<?php

namespace Guichet\WordPress;

defined('ABSPATH') || exit;

// Plugins that delay, merge or rewrite scripts would take guichet.js from its tag, on which its settings stand, and from the files
// beside it. It is small and asynchronous already: there is nothing to win.
$without = static function ($excluded): array {
    return array_merge((array) $excluded, ['/guichet.js']);
};
foreach (['rocket_delay_js_exclusions', 'rocket_exclude_defer_js', 'rocket_exclude_js', 'litespeed_optimize_js_excludes'] as $filter) {
    add_filter($filter, $without);
}
// Another site's script is a matter of its own to WP Rocket.
add_filter('rocket_minify_excluded_external_js', $without);
// Autoptimize: names with commas between them, or a table of them.
add_filter('autoptimize_filter_js_exclude', static function ($excluded) {
    return is_array($excluded) ? $excluded + ['/guichet.js' => ''] : "$excluded, /guichet.js";
});
