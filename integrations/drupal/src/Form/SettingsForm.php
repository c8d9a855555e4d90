<?php

namespace Drupal\guichet\Form;

use Drupal\Core\Cache\Cache;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\guichet\Embed\Configuration;
use Drupal\guichet\OptionFields;

/**
 * Which server, which site, which script: once for all blocks.
 */
final class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId(): string {
    return 'guichet_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames(): array {
    return ['guichet.settings'];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state): array {
    $settings = $this->config('guichet.settings');
    $delivery = $settings->get('delivery') ?: 'bundled';
    $form['intro'] = ['#markup' => OptionFields::word('settings.intro')];
    $form['delivery'] = [
      '#type' => 'radios',
      '#title' => OptionFields::word('settings.delivery'),
      '#options' => [
        'bundled' => OptionFields::word('settings.delivery.bundled'),
        'server' => OptionFields::word('settings.delivery.server'),
      ],
      '#default_value' => $delivery,
    ];
    foreach (OptionFields::rows(TRUE) as $option) {
      $name = $option['parameter'];
      $form[$name] = OptionFields::field($option, (string) ($settings->get($name) ?: $option['default']), TRUE);
    }
    $api = $settings->get('api') ?: 'https://guichet.example';
    $script = $delivery === 'server' ? $api : "'self'";
    $form['policy'] = [
      '#type' => 'item',
      '#title' => OptionFields::word('settings.policy'),
      '#description' => OptionFields::word('settings.policy.units', [
        'list' => "connect-src $api; trusted-types lit-html 'allow-duplicates'",
      ]),
      'help' => ['#markup' => OptionFields::word('settings.policy.help')],
      'line' => ['#type' => 'html_tag', '#tag' => 'code', '#value' => "script-src $script; frame-src $api"],
    ];
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state): void {
    parent::validateForm($form, $form_state);
    foreach (OptionFields::refusals($this->parameters($form_state)) as $name => $why) {
      $form_state->setErrorByName($name, $why);
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state): void {
    $settings = $this->config('guichet.settings');
    $settings->set('delivery', $form_state->getValue('delivery') === 'server' ? 'server' : 'bundled');
    $taken = Configuration::normalise(Configuration::byName($this->parameters($form_state)))['configuration'];
    foreach (OptionFields::rows(TRUE) as ['name' => $name, 'parameter' => $parameter, 'default' => $default]) {
      $settings->set($parameter, $taken[$name] === $default ? '' : $taken[$name]);
    }
    $settings->save();
    // The settings stand on the script's tag, which is in the library.
    Cache::invalidateTags(['library_info']);
    parent::submitForm($form, $form_state);
  }

  /**
   * What was sent, by the names of the settings.
   *
   * @return array<string, mixed>
   *   With every service: each option counts.
   */
  private function parameters(FormStateInterface $form_state): array {
    $parameters = ['services' => Configuration::manifest()['services']];
    $isBundled = $form_state->getValue('delivery') !== 'server';
    foreach (OptionFields::rows(TRUE) as ['parameter' => $parameter]) {
      // The module's own files are known: what the form says of a version waits for nobody.
      if (!$isBundled || !in_array($parameter, ['release', 'version', 'integrity', 'script'], TRUE)) {
        $parameters[$parameter] = (string) $form_state->getValue($parameter);
      }
    }
    return $parameters;
  }

}
