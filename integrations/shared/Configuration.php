<?php

namespace Guichet\Embed;

/**
 * Makes a configuration of anything that somebody typed: the same rules as the kit's `configuration.ts`, and a test holds both equal.
 * The table of options is generated from the kit (`manifest.php`).
 */
final class Configuration
{
    /** The options that a release needs; it has no use for the others. */
    private const NEEDED = [
        'latest' => ['needs' => [], 'takes' => []],
        'major' => ['needs' => ['version'], 'takes' => ['version']],
        'exact' => ['needs' => ['version'], 'takes' => ['version', 'integrity']],
        'own' => ['needs' => ['script'], 'takes' => ['script', 'integrity']],
    ];

    /**
     * Which server, and where guichet.js comes from: whoever may write an article must not decide which code runs in it, so these
     * count in the site's settings only.
     */
    private const OF_THE_SITE = ['api', 'release', 'version', 'integrity', 'script'];

    /** @return array{services: list<string>, options: list<array<string, mixed>>, fallbacks: array, words: array} */
    public static function manifest(): array
    {
        static $manifest = null;
        return $manifest ?? ($manifest = require __DIR__ . '/manifest.php');
    }

    /** The table's row of an option. */
    public static function option(string $name): array
    {
        foreach (self::manifest()['options'] as $option) {
            if ($option['name'] === $name) {
                return $option;
            }
        }
        throw new \InvalidArgumentException($name);
    }

    /**
     * A configuration that is whole and harmless, and what of the input was not taken.
     *
     * @param array<string, mixed> $input `services` (a list, or a text with commas) and options by name
     * @return array{configuration: array<string, mixed>, refusals: list<array{option: string, code: string}>}
     */
    public static function normalise(array $input): array
    {
        $services = self::services($input['services'] ?? null);
        $refusals = $services === [] ? [['option' => 'services', 'code' => 'missing']] : [];
        $values = [];
        foreach (self::manifest()['options'] as $option) {
            $name = $option['name'];
            $given = $input[$name] ?? null;
            $value = is_string($given) ? self::spell($option, $given) : '';
            $code = self::refusal($option, $value);
            if ($code !== null) {
                $refusals[] = ['option' => $name, 'code' => $code];
            }
            $isUseful = self::isAsked($option, $services);
            $values[$name] = $value === '' || $code !== null || !$isUseful ? $option['default'] : $value;
        }
        ['needs' => $needs, 'takes' => $takes] = self::NEEDED[$values['release']];
        foreach (['version', 'integrity', 'script'] as $name) {
            if (!in_array($name, $takes, true)) {
                $values[$name] = '';
            }
        }
        // A major is `1`, an exact version `1.4.0`.
        $isExact = strpos($values['version'], '.') !== false;
        if ($values['version'] !== '' && $isExact !== ($values['release'] === 'exact')) {
            $values['version'] = '';
            $refusals[] = ['option' => 'version', 'code' => 'malformed'];
        }
        foreach (array_merge(self::required(), $needs) as $name) {
            if ($values[$name] === '' && !in_array($name, array_column($refusals, 'option'), true)) {
                $refusals[] = ['option' => $name, 'code' => 'missing'];
            }
        }
        // What the configuration has no use for is no fault of it either.
        $counted = array_filter($refusals, static function (array $refusal) use ($services, $takes): bool {
            $name = $refusal['option'];
            if ($name === 'services') {
                return true;
            }
            $isUseful = self::isAsked(self::option($name), $services);
            return $isUseful && (!in_array($name, ['version', 'integrity', 'script'], true) || in_array($name, $takes, true));
        });
        return ['configuration' => ['services' => $services] + $values, 'refusals' => array_values($counted)];
    }

    /**
     * What a block says, over what the site's settings say. An empty value says nothing; the server and the script are the settings'.
     *
     * @param array<string, mixed> $settings by name
     * @param array<string, mixed> $own by name
     * @return array<string, mixed>
     */
    public static function over(array $settings, array $own): array
    {
        $said = array_filter(array_diff_key($own, array_flip(self::OF_THE_SITE)), static function ($value): bool {
            return $value !== '' && $value !== null && $value !== [];
        });
        return $said + $settings;
    }

    /**
     * Values by their names in settings (`exit_url`), by the kit's names (`exitUrl`).
     *
     * @param array<string, mixed> $parameters
     * @return array<string, mixed>
     */
    public static function byName(array $parameters): array
    {
        $input = ['services' => $parameters['services'] ?? ''];
        foreach (self::manifest()['options'] as ['name' => $name, 'parameter' => $parameter]) {
            if (isset($parameters[$parameter]) && is_string($parameters[$parameter])) {
                $input[$name] = $parameters[$parameter];
            }
        }
        return $input;
    }

    /**
     * The same, of shortcodes and models: numeric references are taken back, which the kit writes for the characters that those
     * grammars cannot hold.
     *
     * @param array<string, mixed> $parameters
     * @return array<string, mixed>
     */
    public static function ofParameters(array $parameters): array
    {
        return array_map(static function ($value) {
            return !is_string($value) ? $value : preg_replace_callback('/&#0*([0-9]{1,3});/', static function (array $found): string {
                return (int) $found[1] < 128 ? chr((int) $found[1]) : $found[0];
            }, $value);
        }, self::byName($parameters));
    }

    /** Whether everything is there without which nothing can be written. */
    public static function isWritable(array $configuration): bool
    {
        $needed = array_merge(self::required(), self::NEEDED[$configuration['release']]['needs']);
        return $configuration['services'] !== [] && !in_array('', array_map(static function (string $name) use ($configuration) {
            return $configuration[$name];
        }, $needed), true);
    }

    /** Whether an option counts for these services; before any is chosen, those count that every service has. */
    private static function isAsked(array $option, array $services): bool
    {
        return $option['services'] === self::manifest()['services'] || array_intersect($option['services'], $services) !== [];
    }

    /** @return list<string> names of the options without which nothing can be written */
    private static function required(): array
    {
        $required = array_filter(self::manifest()['options'], static function (array $option): bool {
            return $option['required'];
        });
        return array_column($required, 'name');
    }

    /** @param mixed $input */
    private static function services($input): array
    {
        $named = is_string($input) ? preg_split('/[\s,]+/u', $input) : $input;
        return array_values(array_intersect(self::manifest()['services'], is_array($named) ? array_filter($named, 'is_string') : []));
    }

    /** Spelled in one way: one line, no space around, none twice, addresses without the last slash, lower case where case says nothing. */
    private static function spell(array $option, string $value): string
    {
        $text = trim(preg_replace('/(?:[\t\n\f\r ]|\xE2\x80[\xA8\xA9])+/', ' ', $value), ' ');
        if ($option['name'] === 'api') {
            return strtolower(rtrim($text, '/'));
        }
        if (in_array($option['type'], ['colour', 'slug', 'choice'], true)) {
            return strtolower($text);
        }
        return $option['type'] === 'insee' ? strtoupper($text) : $text;
    }

    private static function refusal(array $option, string $value): ?string
    {
        if ($value === '') {
            return null;
        }
        $length = preg_match_all('/./su', $value);
        if ($length === false) {
            return 'malformed';
        }
        if ($option['type'] === 'choice') {
            return in_array($value, $option['choices'], true) ? null : 'not-a-choice';
        }
        // Where people write as much as they like, its length is the first thing to say.
        if (in_array($option['type'], ['text', 'address'], true) && $length > $option['max_length']) {
            return 'too-long';
        }
        return preg_match($option['pattern'], $value) === 1 ? null : 'malformed';
    }
}
