<?php

use Guichet\Embed\Configuration;
use Guichet\Embed\Page;
use Guichet\Embed\Snippet;

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

foreach (['Configuration', 'Snippet', 'Page'] as $guichet_classe) {
	require_once dirname(__DIR__) . "/embed/$guichet_classe.php";
}

/** @return array<string, string> what the configuration page says: options by name, `delivery` and `everywhere` */
function guichet_reglages(): array {
	include_spip('inc/config');
	$reglages = lire_config('guichet', []);
	return (is_array($reglages) ? array_filter($reglages, 'is_string') : []) + ['delivery' => 'bundled', 'everywhere' => ''];
}

/** @return array<string, string> options by name, as every model of the site has them unless it says otherwise */
function guichet_options_du_site(): array {
	$reglages = guichet_reglages();
	if ($reglages['delivery'] === 'server') {
		return $reglages;
	}
	['folder' => $dossier, 'integrity' => $empreinte] = require dirname(__DIR__) . '/embed/bundle.php';
	$fichier = find_in_path("assets/$dossier/guichet.js");
	$script = $fichier ? url_absolue($fichier, url_de_base()) : '';
	return ['release' => 'own', 'script' => $script, 'integrity' => $empreinte, 'version' => ''] + $reglages;
}

/**
 * What stands in the place of a model: its elements, between two comments that say what it asked for. Pages are kept in SPIP's
 * cache, so that nothing can be remembered from here to the end of the page.
 *
 * @param array<string, mixed> $parametres of the model, by name
 */
function guichet_marquer(array $parametres): string {
	$demande = Configuration::ofParameters($parametres);
	$marque = base64_encode(json_encode($demande, JSON_INVALID_UTF8_SUBSTITUTE));
	return "<!--guichet $marque-->" . Page::elementsOf(guichet_options_du_site(), $demande) . '<!--/guichet-->';
}

/** The page as visitors get it: each model's elements in their places, the script once at the end. */
function guichet_achever(string $html, bool $partout): string {
	$page = new Page(guichet_options_du_site());
	$html = preg_replace_callback(
		',<!--guichet ([A-Za-z0-9+/=]*)-->.*?<!--/guichet-->,s',
		static function (array $trouve) use ($page): string {
			$demande = json_decode((string) base64_decode($trouve[1], true), true);
			return $page->add(is_array($demande) ? $demande : []);
		},
		$html
	);
	$fin = strripos($html, '</body>');
	if ($partout && $fin !== false) {
		$page->add(['services' => ['chat']]);
	}
	$configuration = $page->configuration();
	if ($configuration === null) {
		return $html;
	}
	$reste = $page->rest();
	$ajout = ($reste === '' ? '' : "$reste\n") . Snippet::script($configuration) . "\n";
	return $fin === false ? $html . $ajout : substr_replace($html, $ajout, $fin, 0);
}
