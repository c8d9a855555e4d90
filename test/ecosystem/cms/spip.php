<?php

// The plugin with a stub of the few functions that it asks of SPIP. Standard input: its folder, its stored settings, pages as lists of
// models (`<guichet|…>`) within a page. Standard output: each page as a visitor gets it.
define('_ECRIRE_INC_VERSION', '1');
[$folder, $cases] = json_decode(stream_get_contents(STDIN), true);
$GLOBALS['html'] = true;
$settings = [];

function include_spip(string $file): void
{
    global $folder;
    if (is_file("$folder/$file.php")) {
        require_once "$folder/$file.php";
    }
}
function lire_config(string $name, $default)
{
    global $settings;
    return $name === 'guichet' ? $settings : $default;
}
function find_in_path(string $path): string
{
    return "plugins/guichet/$path";
}
function url_de_base(): string
{
    return 'https://www.exemple.fr/';
}
function url_absolue(string $path, string $base): string
{
    return $base . $path;
}
function test_espace_prive(): bool
{
    return false;
}

/** What SPIP hands to a model as `args`: parts between bars, each at its first equals sign. */
function arguments_of(string $model): array
{
    $arguments = [];
    foreach (array_slice(explode('|', substr($model, 1, -1)), 1) as $part) {
        [$name, $value] = explode('=', $part, 2);
        $arguments[trim($name)] = $value;
    }
    return $arguments;
}

require "$folder/guichet_fonctions.php";
require "$folder/guichet_pipelines.php";
echo json_encode(array_map(static function (array $case): string {
    $GLOBALS['settings'] = $case['settings'];
    $page = str_replace('MODELS', implode("\n", array_map(static function (string $model): string {
        return guichet_modele(arguments_of($model));
    }, $case['models'])), $case['page']);
    return guichet_affichage_final($page);
}, $cases), JSON_UNESCAPED_UNICODE);
