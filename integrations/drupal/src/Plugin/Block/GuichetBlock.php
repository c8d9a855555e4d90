<?php

namespace Drupal\guichet\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Render\Markup;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\guichet\Embed\Configuration;
use Drupal\guichet\OptionFields;
use Drupal\guichet\Site;

/**
 * One or more services, in the place of the block.
 */
#[Block(
  id: '{{drupalBlock}}',
  admin_label: new TranslatableMarkup('Guichet'),
  category: new TranslatableMarkup('Guichet'),
)]
final class GuichetBlock extends BlockBase {

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    $parameters = array_column(OptionFields::rows(FALSE), 'parameter');
    return ['services' => 'chat', 'label_display' => '0'] + array_fill_keys($parameters, '');
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    ['services' => $services, 'buttons' => $buttons] = Configuration::manifest();
    $language = \Drupal::languageManager()->getCurrentLanguage()->getId() === 'en' ? 'en' : 'fr';
    $form['services'] = [
      '#type' => 'checkboxes',
      '#title' => OptionFields::word('option.services'),
      '#options' => array_map(static fn (array $button): string => $button['name'], $buttons[$language]),
      '#default_value' => array_intersect($services, explode(',', $this->configuration['services'])),
      '#required' => TRUE,
    ];
    foreach (OptionFields::rows(FALSE) as $option) {
      $parameter = $option['parameter'];
      $form[$parameter] = OptionFields::field($option, $this->configuration[$parameter] ?? '', FALSE);
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    foreach (OptionFields::refusals($this->parameters($form_state)) as $name => $why) {
      // The server and the site's name may stand in the settings of the module.
      if (isset($form[$name]) && $form_state->getValue($name) !== '') {
        $form_state->setErrorByName($name, $why);
      }
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach ($this->parameters($form_state) as $name => $value) {
      $this->configuration[$name] = $value;
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $build = ['#cache' => ['tags' => ['config:guichet.settings']]];
    $elements = Site::elements($this->configuration);
    if ($elements === []) {
      return $build;
    }
    return $build + [
      // Escaped where it is written.
      '#markup' => Markup::create(implode("\n", $elements)),
      '#attached' => ['library' => ['guichet/embed']],
    ];
  }

  /**
   * What was sent, by the names of the settings.
   *
   * @return array<string, string>
   *   Texts.
   */
  private function parameters(FormStateInterface $form_state): array {
    $parameters = ['services' => implode(',', array_filter((array) $form_state->getValue('services')))];
    foreach (OptionFields::rows(FALSE) as ['parameter' => $parameter]) {
      $parameters[$parameter] = (string) $form_state->getValue($parameter);
    }
    return $parameters;
  }

}
