<?php

namespace Guichet\Embed;

/**
 * Writes what stands in a page: byte for byte what the kit's `write-snippet.ts` writes as `html` for the same configuration, and a
 * test holds both equal. Whatever a webmaster typed is escaped here, and nowhere else.
 */
final class Snippet
{
    /** Script and elements, lines parted by `\n`. */
    public static function html(array $configuration): string
    {
        return implode("\n", array_merge([self::script($configuration)], self::elements($configuration)));
    }

    /** Address of guichet.js. */
    public static function address(array $configuration): string
    {
        ['api' => $api, 'release' => $release, 'version' => $version, 'script' => $script] = $configuration;
        if ($release === 'own') {
            return $script;
        }
        return $release === 'latest' ? "$api/embed/guichet.js" : "$api/embed/$version/guichet.js";
    }

    /** Whether the script alone says it all: it adds the conversation to a page that has no element of ours. */
    public static function isScriptEnough(array $configuration): bool
    {
        return $configuration['services'] === ['chat'] && $configuration['position'] === 'end';
    }

    /** @return array<string, string|true> of the script's tag, by name */
    public static function scriptAttributes(array $configuration): array
    {
        $attributes = ['src' => self::address($configuration)];
        if ($configuration['integrity'] !== '') {
            $attributes += ['integrity' => $configuration['integrity'], 'crossorigin' => 'anonymous'];
        }
        if ($configuration['release'] === 'own') {
            // From the public origin the script knows it by its own address.
            $attributes['data-api'] = $configuration['api'];
        }
        $attributes += self::attributes($configuration, 'page', 'data-');
        if (self::isScriptEnough($configuration) && $configuration['labelChat'] !== '') {
            $attributes['data-label'] = $configuration['labelChat'];
        }
        return $attributes + ['async' => true];
    }

    /** The script's tag. */
    public static function script(array $configuration): string
    {
        return self::tag('script', self::scriptAttributes($configuration), '');
    }

    /** @return list<string> the elements' tags; none when the script is enough */
    public static function elements(array $configuration): array
    {
        if (self::isScriptEnough($configuration)) {
            return [];
        }
        return array_map(static function (string $service) use ($configuration): string {
            return self::element($configuration, $service);
        }, $configuration['services']);
    }

    /**
     * One element's tag.
     *
     * @param array<string, mixed>|null $page what the page's script says, where that is another configuration: what differs from it
     *   stands on the element
     */
    public static function element(array $configuration, string $service, ?array $page = null): string
    {
        $different = [];
        if ($page !== null) {
            $different = array_diff_assoc(
                self::attributes($configuration, 'page', ''),
                self::attributes($page, 'page', '')
            );
        }
        $attributes = $different + self::attributes($configuration, 'element', '', $service);
        return self::tag("guichet-$service", $attributes, self::fallback($configuration, $service));
    }

    /** Text as HTML, in an attribute within double quotes as well. */
    public static function escape(string $text): string
    {
        return strtr($text, ['&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;']);
    }

    /** The options of that place that say something else than their default. */
    private static function attributes(array $configuration, string $on, string $prefix, ?string $service = null): array
    {
        $attributes = [];
        foreach (Configuration::manifest()['options'] as $option) {
            $value = $configuration[$option['name']];
            $counts = $service === null || in_array($service, $option['services'], true);
            if ($option['on'] === $on && $value !== $option['default'] && $counts) {
                $attributes[$prefix . $option['attribute']] = $value;
            }
        }
        return $attributes;
    }

    /** The link inside an element, for pages without script. */
    private static function fallback(array $configuration, string $service): string
    {
        ['fallbacks' => $fallbacks, 'commune_fallback' => $ofCommune, 'words' => $words] = Configuration::manifest();
        $isCommune = $service === 'units' && $configuration['insee'] !== '';
        $fallback = $isCommune ? $ofCommune : $fallbacks[$service];
        if ($fallback === null) {
            return '';
        }
        $href = strtr($fallback['href'], ['{api}' => $configuration['api'], '{insee}' => $configuration['insee']]);
        $language = $configuration['locale'] === 'en' ? 'en' : 'fr';
        $text = self::escape($words[$language][$fallback['words']]);
        return self::tag('a', ['href' => $href] + ($isCommune ? [] : ['rel' => 'noreferrer']), $text);
    }

    /** @param array<string, string|true> $attributes */
    private static function tag(string $name, array $attributes, string $content): string
    {
        $written = '';
        foreach ($attributes as $key => $value) {
            $written .= $value === true ? " $key" : " $key=\"" . self::escape($value) . '"';
        }
        return "<$name$written>$content</$name>";
    }
}
