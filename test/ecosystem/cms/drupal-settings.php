<?php

// The module's form of settings, with a stub of the few classes that it asks of Drupal. Standard input: its folder, and cases (what is
// stored, what is sent). Standard output: for each the form, what is refused, what is then stored, and which caches are emptied.
namespace Drupal\Core\StringTranslation {
    class TranslatableMarkup implements \JsonSerializable
    {
        public function __construct(public string $text, public array $values = [])
        {
        }
        public function __toString(): string
        {
            return strtr($this->text, $this->values);
        }
        public function jsonSerialize(): string
        {
            return (string) $this;
        }
    }
}

namespace Drupal\Core\Form {
    interface FormStateInterface
    {
        public function getValue($key);
        public function setErrorByName($name, $message = '');
    }

    /** What a form of settings inherits: a button, and a place to look settings up. */
    abstract class ConfigFormBase
    {
        public function buildForm(array $form, FormStateInterface $form_state)
        {
            return $form + ['actions' => ['submit' => ['#type' => 'submit']]];
        }
        public function validateForm(array &$form, FormStateInterface $form_state)
        {
        }
        public function submitForm(array &$form, FormStateInterface $form_state)
        {
            \Drupal::$messages++;
        }
        protected function config($name)
        {
            // Drupal throws for a name that the form may not change.
            if (!in_array($name, $this->getEditableConfigNames(), true)) {
                throw new \LogicException($name);
            }
            return new \Config();
        }
        abstract public function getFormId();
        abstract protected function getEditableConfigNames();
    }
}

namespace Drupal\Core\Cache {
    class Cache
    {
        public static array $emptied = [];

        public static function invalidateTags(array $tags): void
        {
            self::$emptied = array_merge(self::$emptied, $tags);
        }
    }
}

namespace {
    [$folder, $cases] = json_decode(stream_get_contents(STDIN), true);

    class Drupal
    {
        public static array $stored = [];
        public static int $messages = 0;
    }

    class Config
    {
        private array $changed = [];

        public function get(string $name)
        {
            return Drupal::$stored[$name] ?? null;
        }
        public function set(string $name, $value): self
        {
            $this->changed[$name] = $value;
            return $this;
        }
        public function save(): void
        {
            Drupal::$stored = $this->changed + Drupal::$stored;
        }
    }

    final class Sent implements Drupal\Core\Form\FormStateInterface
    {
        public array $errors = [];

        public function __construct(private array $values)
        {
        }
        public function getValue($key)
        {
            return $this->values[$key] ?? null;
        }
        public function setErrorByName($name, $message = '')
        {
            $this->errors[$name] = (string) $message;
        }
    }

    spl_autoload_register(static function (string $class) use ($folder): void {
        if (strpos($class, 'Drupal\\guichet\\') === 0) {
            require $folder . '/src/' . strtr(substr($class, 15), '\\', '/') . '.php';
        }
    });

    echo json_encode(array_map(static function (array $case): array {
        Drupal::$stored = $case['stored'];
        Drupal::$messages = 0;
        Drupal\Core\Cache\Cache::$emptied = [];
        $settings = new Drupal\guichet\Form\SettingsForm();
        $form = $settings->buildForm([], new Sent([]));
        $sent = new Sent($case['sent']);
        // As Drupal does: what is refused is not submitted.
        $settings->validateForm($form, $sent);
        if ($sent->errors === []) {
            $settings->submitForm($form, $sent);
        }
        return [
            'id' => $settings->getFormId(),
            'form' => $form,
            'after' => $settings->buildForm([], new Sent([])),
            'refused' => (object) $sent->errors,
            'saved' => Drupal::$messages,
            'stored' => Drupal::$stored,
            'emptied' => Drupal\Core\Cache\Cache::$emptied,
        ];
    }, $cases), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
}
