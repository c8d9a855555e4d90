<?php

// The module with a stub of the few classes that it asks of Drupal. Standard input: its folder, cases (settings of the site, settings
// of a block). Standard output: what the block builds, and the library's script.
namespace Drupal\Core\Block\Attribute {
    #[\Attribute]
    class Block
    {
        public function __construct(public string $id, public $admin_label, public $category)
        {
        }
    }
}

namespace Drupal\Core\Block {
    class BlockBase
    {
        public array $configuration = [];
    }
}

namespace Drupal\Core\StringTranslation {
    class TranslatableMarkup
    {
        public function __construct(public string $text, public array $values = [])
        {
        }
    }
}

namespace Drupal\Core\Render {
    class Markup
    {
        public static function create(string $text): string
        {
            return $text;
        }
    }
}

namespace Drupal\Core\Form {
    interface FormStateInterface
    {
    }
    class ConfigFormBase
    {
    }
}

namespace Drupal\Core\Cache {
    class Cache
    {
    }
}

namespace {
    [$folder, $cases] = json_decode(stream_get_contents(STDIN), true);

    class Drupal
    {
        public static array $settings = [];

        public static function config(string $name): object
        {
            return new class {
                public function get(): array
                {
                    return Drupal::$settings;
                }
            };
        }
        public static function service(string $name): object
        {
            return new class {
                public function getPath(string $module): string
                {
                    return "modules/contrib/$module";
                }
            };
        }
    }

    function base_path(): string
    {
        return '/';
    }

    spl_autoload_register(static function (string $class) use ($folder): void {
        if (strpos($class, 'Drupal\\guichet\\') === 0) {
            require $folder . '/src/' . strtr(substr($class, 15), '\\', '/') . '.php';
        }
    });
    require "$folder/guichet.module";

    echo json_encode(array_map(static function (array $case): array {
        Drupal::$settings = $case['settings'];
        $block = new Drupal\guichet\Plugin\Block\GuichetBlock();
        $block->configuration = $case['block'] + $block->defaultConfiguration();
        $libraries = ['embed' => ['js' => ['as it comes' => []]]];
        guichet_library_info_alter($libraries, 'guichet');
        return ['build' => $block->build(), 'js' => $libraries['embed']['js']];
    }, $cases), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
}
