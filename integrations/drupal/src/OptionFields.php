<?php

namespace Drupal\guichet;

use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\guichet\Embed\Configuration;

/**
 * Fields of a form, made from the kit's table of options.
 */
final class OptionFields {

  /**
   * A word of the module in the reader's language.
   */
  public static function word(string $key, array $values = []): TranslatableMarkup {
    static $english = NULL;
    $english ??= require __DIR__ . '/Embed/words.php';
    $named = [];
    foreach ($values as $name => $value) {
      $named['@' . $name] = $value;
    }
    // phpcs:ignore Drupal.Semantics.FunctionT.NotLiteralString -- translations/ is generated from the same table.
    return new TranslatableMarkup($english[$key], $named);
  }

  /**
   * Rows of the table that stand in a form: those of the site, or those that a block may say otherwise.
   *
   * @return list<array<string, mixed>>
   *   Rows.
   */
  public static function rows(bool $ofSite): array {
    $isWanted = static fn (array $option): bool => $ofSite
      ? $option['on'] !== 'element' || $option['name'] === 'position'
      : $option['on'] !== 'source';
    return array_values(array_filter(Configuration::manifest()['options'], $isWanted));
  }

  /**
   * One field.
   *
   * @param array<string, mixed> $option
   *   A row of the table.
   * @param string $value
   *   What is set.
   * @param bool $ofSite
   *   Whether the site's settings are asked for; a block may leave a choice to them.
   *
   * @return array<string, mixed>
   *   An element of a form.
   */
  public static function field(array $option, string $value, bool $ofSite): array {
    $name = $option['name'];
    $field = [
      '#title' => self::word("option.$name"),
      '#description' => self::word("option.$name.help"),
      '#default_value' => $value,
      '#required' => $ofSite && $option['required'],
    ];
    if ($option['type'] !== 'choice') {
      return $field + ['#type' => 'textfield', '#maxlength' => $option['max_length']];
    }
    $choices = $ofSite ? [] : ['' => self::word('choice.unset')];
    foreach ($option['choices'] as $choice) {
      $choices[$choice] = self::word("choice.$name.$choice");
    }
    return $field + ['#type' => 'select', '#options' => $choices];
  }

  /**
   * What of some values is refused.
   *
   * @param array<string, mixed> $parameters
   *   By the names of the settings.
   *
   * @return array<string, \Drupal\Core\StringTranslation\TranslatableMarkup>
   *   Why, by the name of the setting.
   */
  public static function refusals(array $parameters): array {
    $why = [];
    foreach (Configuration::normalise(Configuration::byName($parameters))['refusals'] as ['option' => $name, 'code' => $code]) {
      $parameter = $name === 'services' ? $name : Configuration::option($name)['parameter'];
      $why[$parameter] = self::word("refusal.$code");
    }
    return $why;
  }

}
