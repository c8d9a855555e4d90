<?php

// Standard input: a folder with the shared classes, then inputs, as JSON. Standard output: what the PHP side makes of each.
[$folder, $inputs] = json_decode(stream_get_contents(STDIN), true);
foreach (['Configuration', 'Snippet', 'Page'] as $class) {
    require "$folder/$class.php";
}
echo json_encode(array_map(static function (array $input): array {
    $normalised = Guichet\Embed\Configuration::normalise($input);
    $isWritable = Guichet\Embed\Configuration::isWritable($normalised['configuration']);
    return $normalised + ['html' => $isWritable ? Guichet\Embed\Snippet::html($normalised['configuration']) : null];
}, $inputs), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
