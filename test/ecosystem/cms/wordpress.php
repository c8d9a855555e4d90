<?php

// The plugin with a stub of the few functions that it asks of WordPress. Standard input: its folder, its stored settings, what
// stands in the page (shortcodes' attributes and blocks' attributes, in their order), whether whoever looks writes pages. Standard
// output: what they get.
define('ABSPATH', __DIR__);
[$folder, $settings, $content, $isEditor] = json_decode(stream_get_contents(STDIN), true);
$hooks = [];
$shortcodes = [];
$enqueued = [];

function add_action(string $hook, callable $callback, int $priority = 10, int $arguments = 1): void
{
    global $hooks;
    $hooks[$hook][] = $callback;
}
function add_filter(string $hook, callable $callback, int $priority = 10, int $arguments = 1): void
{
    add_action($hook, $callback);
}
function add_shortcode(string $name, callable $callback): void
{
    global $shortcodes;
    $shortcodes[$name] = $callback;
}
function get_option(string $name)
{
    global $settings;
    return $name === 'guichet_settings' ? $settings : false;
}
function plugins_url(string $path, string $file): string
{
    return "https://www.exemple.fr/wp-content/plugins/guichet/$path";
}
function plugin_basename(string $file): string
{
    return 'guichet/guichet.php';
}
function __(string $text, string $domain): string
{
    return $text;
}
function current_user_can(string $what): bool
{
    global $isEditor;
    return $what === 'edit_posts' && $isEditor;
}
function esc_html(string $text): string
{
    return htmlspecialchars($text);
}
function wp_enqueue_script(string $handle, string $source, array $needs, $version, bool $inFooter): void
{
    global $enqueued;
    $enqueued[$handle] = $source;
}

require "$folder/guichet.php";
$body = [];
foreach ($content as $piece) {
    if (isset($piece['shortcode'])) {
        $body[] = $shortcodes['guichet']($piece['shortcode']);
        continue;
    }
    ob_start();
    $attributes = $piece['block'];
    require "$folder/block/render.php";
    $body[] = ob_get_clean();
}
ob_start();
foreach ($hooks['wp_footer'] as $callback) {
    $callback();
}
$rest = ob_get_clean();
$scripts = '';
foreach ($enqueued as $handle => $source) {
    $tag = "<script src='$source' id='$handle-js'></script>\n";
    foreach ($hooks['script_loader_tag'] as $callback) {
        $tag = $callback($tag, $handle);
    }
    $scripts .= $tag;
}
$excluded = [];
foreach ($hooks as $hook => $callbacks) {
    if (strpos($hook, 'rocket_') === 0) {
        $excluded[$hook] = $callbacks[0](['/other.js']);
    }
}
echo json_encode(['body' => $body, 'rest' => $rest, 'scripts' => $scripts, 'excluded' => $excluded], JSON_UNESCAPED_UNICODE);
