<?php

// The page of settings of the plugin, with a stub of the few functions that it asks of SPIP. Standard input: its folder, and cases (what
// is stored, what is sent). Standard output: for each the values of the form, what is refused, what is answered, what is then stored and
// what the form shows. Last, what is left after the plugin is removed.
define('_ECRIRE_INC_VERSION', '1');
[$folder, $cases] = json_decode(stream_get_contents(STDIN), true);
$stored = [];
$sent = [];
$calls = [];
$words = require "$folder/lang/guichet_fr.php";

function include_spip(string $file): void
{
    global $folder;
    if (is_file("$folder/$file.php")) {
        require_once "$folder/$file.php";
    }
}
function lire_config(string $name, $default)
{
    global $stored;
    return $stored[$name] ?? $default;
}
function ecrire_config(string $name, $value): bool
{
    global $stored;
    $stored[$name] = $value;
    return true;
}
function effacer_meta(string $name): void
{
    global $stored;
    unset($stored[$name]);
}
function suivre_invalideur(string $condition): void
{
    global $calls;
    $calls[] = $condition;
}
function maj_plugin(string $meta, string $target, array $steps): void
{
    global $stored;
    $stored[$meta] = $target;
}
function _request(string $name)
{
    global $sent;
    return $sent[$name] ?? null;
}
function _T(string $key): string
{
    global $words;
    [$module, $word] = explode(':', $key, 2);
    if ($module !== 'guichet' || !isset($words[$word])) {
        throw new RuntimeException("No word: $key");
    }
    return $words[$word];
}

require "$folder/formulaires/configurer_guichet.php";
require "$folder/guichet_administrations.php";

/** The names of all fields of the form's template, and those that it shows a fault for. */
$template = file_get_contents("$folder/formulaires/configurer_guichet.html");
preg_match_all('/ name="(guichet_\w+)"/', $template, $fields);
preg_match_all('/\|table_valeur\{(guichet_\w+)\}/', $template, $faults);
preg_match_all('/#ENV\*?\*?\{(_?\w+)\}/', $template, $read);
preg_match_all('/<:guichet:(\w+):>/', $template, $used);
foreach (array_unique($used[1]) as $word) {
    _T("guichet:$word");
}

$answers = array_map(static function (array $case): array {
    global $stored, $sent, $calls;
    $stored = $case['stored'] === null ? [] : ['guichet' => $case['stored']];
    $calls = [];
    $sent = [];
    $before = formulaires_configurer_guichet_charger_dist();
    $sent = $case['sent'];
    // As SPIP does: what is refused is not treated.
    $refused = formulaires_configurer_guichet_verifier_dist();
    $answer = $refused === [] ? formulaires_configurer_guichet_traiter_dist() : null;
    $sent = [];
    return [
        'before' => $before,
        'refused' => (object) $refused,
        'answer' => $answer,
        'stored' => $stored['guichet'] ?? null,
        'after' => formulaires_configurer_guichet_charger_dist(),
        'emptied' => count($calls),
    ];
}, $cases);

$stored = ['other' => 'stays'];
guichet_upgrade('guichet_base_version', '1.0.0');
$installed = $stored;
$stored['guichet'] = ['api' => 'https://guichet.example'];
guichet_vider_tables('guichet_base_version');
echo json_encode([
    'fields' => array_values(array_unique($fields[1])),
    'faults' => array_values(array_unique($faults[1])),
    'read' => array_values(array_unique($read[1])),
    'answers' => $answers,
    'installed' => $installed,
    'removed' => $stored,
], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
