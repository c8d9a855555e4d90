<?php

namespace Guichet\WordPress;

use Guichet\Embed\Configuration;

defined('ABSPATH') || exit;

/** @return list<array<string, mixed>> rows of the table that are set once for the site */
function options_of_the_site(): array
{
    return array_values(array_filter(Configuration::manifest()['options'], static function (array $option): bool {
        return $option['on'] !== 'element' || $option['name'] === 'position';
    }));
}

add_action('admin_menu', static function (): void {
    $title = words('settings.title');
    add_options_page($title, $title, 'manage_options', 'guichet', __NAMESPACE__ . '\\print_settings_page');
});

add_filter('plugin_action_links_' . plugin_basename(FILE), static function (array $links): array {
    $address = esc_url(admin_url('options-general.php?page=guichet'));
    return array_merge([sprintf('<a href="%s">%s</a>', $address, esc_html__('Settings'))], $links);
});

add_action('admin_init', static function (): void {
    register_setting('guichet', SETTINGS, ['type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\\taken_settings']);
});

/**
 * What is kept of a form: every value that is whole, spelled in one way; the others are named above the form.
 *
 * @param mixed $input
 * @return array<string, string>
 */
function taken_settings($input): array
{
    $input = is_array($input) ? array_filter($input, 'is_string') : [];
    $delivery = ($input['delivery'] ?? '') === 'server' ? 'server' : 'bundled';
    $everywhere = ($input['everywhere'] ?? '') === 'on' ? 'on' : '';
    if ($delivery === 'bundled') {
        // The site's own files are known: what the form says of a version waits for nobody.
        $input = array_diff_key($input, array_flip(['release', 'version', 'integrity', 'script']));
    }
    $services = ['services' => Configuration::manifest()['services']];
    ['configuration' => $taken, 'refusals' => $refusals] = Configuration::normalise($services + $input);
    foreach ($refusals as ['option' => $option, 'code' => $code]) {
        $message = words("option.$option") . ' : ' . words("refusal.$code");
        add_settings_error(SETTINGS, "guichet-$option", $message);
    }
    $kept = ['delivery' => $delivery, 'everywhere' => $everywhere];
    foreach (options_of_the_site() as ['name' => $name, 'default' => $default]) {
        if ($taken[$name] !== $default) {
            $kept[$name] = $taken[$name];
        }
    }
    return $kept;
}

/** The lines that a strict policy needs. */
function policy_lines(): array
{
    $settings = settings();
    $api = $settings['api'] ?? 'https://guichet.example';
    $script = $settings['delivery'] === 'server' ? $api : "'self'";
    return [
        'page' => "script-src $script; frame-src $api",
        'units' => "connect-src $api; trusted-types lit-html 'allow-duplicates'",
    ];
}

/** @param array<string, mixed> $option a row of the table */
function print_field(array $option, string $value): void
{
    $name = $option['name'];
    $attributes = sprintf(
        'id="guichet-%1$s" name="%2$s[%1$s]" aria-describedby="guichet-%1$s-help"',
        esc_attr($name),
        esc_attr(SETTINGS)
    );
    if ($option['type'] === 'choice') {
        echo "<select $attributes>";
        foreach ($option['choices'] as $choice) {
            $selected = selected($value === '' ? $option['default'] : $value, $choice, false);
            printf('<option value="%s"%s>%s</option>', esc_attr($choice), $selected, esc_html(words("choice.$name.$choice")));
        }
        echo '</select>';
    } else {
        $required = $option['required'] ? ' required' : '';
        printf(
            '<input type="text" class="regular-text" value="%s" maxlength="%d"%s %s>',
            esc_attr($value),
            (int) $option['max_length'],
            $required,
            $attributes
        );
    }
    printf('<p class="description" id="guichet-%s-help">%s</p>', esc_attr($name), esc_html(words("option.$name.help")));
}

function print_settings_page(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    $settings = settings();
    $field = esc_attr(SETTINGS);
    echo '<div class="wrap"><h1>', esc_html(words('settings.title')), '</h1>';
    echo '<p>', esc_html(words('settings.intro')), '</p>';
    echo '<form action="options.php" method="post">';
    settings_fields('guichet');
    echo '<table class="form-table" role="presentation">';
    echo '<tr><th scope="row">', esc_html(words('settings.delivery')), '</th><td><fieldset><legend class="screen-reader-text">';
    echo esc_html(words('settings.delivery')), '</legend>';
    foreach (['bundled', 'server'] as $delivery) {
        printf(
            '<p><label><input type="radio" name="%s[delivery]" value="%s"%s> %s</label></p>',
            $field,
            esc_attr($delivery),
            checked($settings['delivery'], $delivery, false),
            esc_html(words("settings.delivery.$delivery"))
        );
    }
    echo '</fieldset></td></tr>';
    foreach (options_of_the_site() as $option) {
        printf(
            '<tr><th scope="row"><label for="guichet-%s">%s</label></th><td>',
            esc_attr($option['name']),
            esc_html(words("option.{$option['name']}"))
        );
        print_field($option, $settings[$option['name']] ?? '');
        echo '</td></tr>';
    }
    printf(
        '<tr><th scope="row">%s</th><td><label><input type="checkbox" name="%s[everywhere]" value="on"%s> %s</label></td></tr>',
        esc_html(words('settings.everywhere')),
        $field,
        checked($settings['everywhere'], 'on', false),
        esc_html(words('settings.everywhere.label'))
    );
    ['page' => $line, 'units' => $list] = policy_lines();
    printf(
        '<tr><th scope="row">%s</th><td><p>%s</p><p><code>%s</code></p><p>%s</p></td></tr>',
        esc_html(words('settings.policy')),
        esc_html(words('settings.policy.help')),
        esc_html($line),
        esc_html(words('settings.policy.units', ['list' => $list]))
    );
    echo '</table>';
    submit_button(words('settings.save'));
    echo '</form></div>';
}
