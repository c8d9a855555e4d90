<?php

namespace Guichet\WordPress;

use Guichet\Embed\Configuration;
use Guichet\Embed\Page;
use Guichet\Embed\Snippet;

defined('ABSPATH') || exit;

const HANDLE = 'guichet';

/** The page that is being made: one a request. */
function page(): Page
{
    static $page = null;
    return $page ?? ($page = new Page(defaults_of_blocks()));
}

/**
 * What stands in the place of a block. While the settings are not made, whoever can write pages reads why nothing is there; visitors
 * read nothing.
 *
 * @param array<string, mixed> $own options by name
 */
function render(array $own): string
{
    $elements = page()->add($own);
    if ($elements === '' && !is_ready() && current_user_can('edit_posts')) {
        return '<p>' . esc_html(words('block.missing')) . '</p>';
    }
    return $elements;
}

add_shortcode('{{shortcode}}', static function ($parameters): string {
    return render(Configuration::ofParameters(is_array($parameters) ? $parameters : []));
});

add_action('wp_footer', static function (): void {
    if (settings()['everywhere'] === 'on') {
        page()->add(['services' => ['chat']]);
    }
    $configuration = page()->configuration();
    if ($configuration === null) {
        return;
    }
    echo page()->rest(); // Escaped where it is written.
    wp_enqueue_script(HANDLE, Snippet::address($configuration), [], null, true);
}, 5);

// Early, so that whoever adds a nonce finds the tag as it will be.
add_filter('script_loader_tag', static function (string $tag, string $handle): string {
    $configuration = $handle === HANDLE ? page()->configuration() : null;
    return $configuration === null ? $tag : Snippet::script($configuration) . "\n";
}, 5, 2);
