<?php

// Standard input: paths, as JSON. Standard output: what is wrong with their grammar. One process for all, unlike `php -l`.
$faults = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $file) {
    try {
        token_get_all(file_get_contents($file), TOKEN_PARSE);
    } catch (ParseError $error) {
        $faults[] = "$file:{$error->getLine()}: {$error->getMessage()}";
    }
}
echo json_encode($faults);
