<?php

namespace Guichet\Embed;

/** A page that may hold several of our blocks: their elements stand where the blocks do, the script once at the end. */
final class Page
{
    /** @var array<string, mixed> the site's settings, by name */
    private $settings;

    /** @var array<string, mixed>|null what the script says: the page's first block, or the settings alone */
    private $first = null;

    /** @var array<string, mixed>|null a block that is nothing but the conversation, and left it to the script */
    private $left = null;

    /** @var bool whether the page holds an element of ours: the script then adds none */
    private $hasElements = false;

    /** @var bool */
    private $hasChat = false;

    /** @param array<string, mixed> $settings by name */
    public function __construct(array $settings)
    {
        $this->settings = $settings;
    }

    /**
     * Takes a block in. The same one may come twice: plugins look at a text before it is shown.
     *
     * @param array<string, mixed> $own what the block says, by name
     * @return string what stands in its place; empty when something that is needed is missing or refused, or the script is enough
     */
    public function add(array $own): string
    {
        $configuration = Configuration::normalise(Configuration::over($this->settings, $own))['configuration'];
        if (!Configuration::isWritable($configuration)) {
            return '';
        }
        $page = $this->first;
        $this->first = $this->first ?? $configuration;
        if (Snippet::isScriptEnough($configuration)) {
            $this->left = $this->left ?? $configuration;
            return '';
        }
        $elements = [];
        foreach ($configuration['services'] as $service) {
            $elements[] = Snippet::element($configuration, $service, $page);
            $this->hasChat = $this->hasChat || $service === 'chat';
        }
        $this->hasElements = $this->hasElements || $elements !== [];
        return implode("\n", $elements);
    }

    /** The elements of a block alone, for what cannot wait for the whole page. */
    public static function elementsOf(array $settings, array $own): string
    {
        return (new self($settings))->add($own);
    }

    /** What the page's script says; null when the page holds none of ours. */
    public function configuration(): ?array
    {
        return $this->first;
    }

    /** The conversation's own element, where the script would not add it because the page holds another one. */
    public function rest(): string
    {
        return $this->left !== null && $this->hasElements && !$this->hasChat
            ? Snippet::element($this->left, 'chat', $this->first)
            : '';
    }
}
