<?php

namespace Drupal\guichet;

use Drupal\guichet\Embed\Configuration;
use Drupal\guichet\Embed\Snippet;

/**
 * What the settings of the module say.
 */
final class Site {

  /**
   * Options by name, as every block has them unless it says otherwise.
   *
   * @return array<string, mixed>
   *   Values as somebody typed them.
   */
  public static function defaults(): array {
    $settings = \Drupal::config('guichet.settings')->get() ?: [];
    $defaults = Configuration::byName($settings);
    unset($defaults['services']);
    if (($settings['delivery'] ?? 'bundled') === 'server') {
      return $defaults;
    }
    ['folder' => $folder, 'integrity' => $integrity] = require __DIR__ . '/Embed/bundle.php';
    $module = \Drupal::service('extension.list.module')->getPath('guichet');
    $own = [
      'release' => 'own',
      'script' => base_path() . "$module/assets/$folder/guichet.js",
      'integrity' => $integrity,
      'version' => '',
    ];
    return $own + $defaults;
  }

  /**
   * What the page's script says.
   *
   * @return array<string, mixed>|null
   *   Null while something is missing that is needed: the server, or the site's name.
   */
  public static function configuration(): ?array {
    return self::of(['services' => Configuration::manifest()['services']]);
  }

  /**
   * The elements of a block, each in its place.
   *
   * Blocks are cached one by one, and none knows of the others: unlike on a page with one snippet, the conversation always has its
   * element, because the script adds none to a page that holds another one.
   *
   * @param array<string, mixed> $parameters
   *   What the block says, by the names of its settings.
   *
   * @return list<string>
   *   Tags; none while something is missing that is needed.
   */
  public static function elements(array $parameters): array {
    $page = self::configuration();
    $block = self::of(Configuration::byName($parameters));
    if ($page === NULL || $block === NULL) {
      return [];
    }
    return array_map(
      static fn (string $service): string => Snippet::element($block, $service, $page),
      $block['services'],
    );
  }

  /**
   * A configuration, when nothing is missing from it.
   */
  private static function of(array $own): ?array {
    $configuration = Configuration::normalise(Configuration::over(self::defaults(), $own))['configuration'];
    return Configuration::isWritable($configuration) ? $configuration : NULL;
  }

}
