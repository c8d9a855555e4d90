<?php

use Guichet\Embed\Configuration;

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

include_spip('inc/guichet');

/** @return list<array<string, mixed>> rows of the table that are set once for the site */
function guichet_options_a_regler(): array {
	return array_values(array_filter(Configuration::manifest()['options'], static function (array $option): bool {
		return $option['on'] !== 'element' || $option['name'] === 'position';
	}));
}

/** @return array{configuration: array<string, mixed>, refusals: list<array{option: string, code: string}>} of what was sent */
function guichet_reglages_demandes(): array {
	$demande = ['services' => Configuration::manifest()['services']];
	foreach (guichet_options_a_regler() as ['name' => $nom, 'parameter' => $champ]) {
		$demande[$nom] = _request("guichet_$champ");
	}
	if (_request('guichet_delivery') !== 'server') {
		// The site's own files are known: what the form says of a version waits for nobody.
		$demande = array_diff_key($demande, array_flip(['release', 'version', 'integrity', 'script']));
	}
	return Configuration::normalise($demande);
}

function formulaires_configurer_guichet_charger_dist() {
	$reglages = guichet_reglages();
	$valeurs = ['guichet_delivery' => $reglages['delivery'], 'guichet_everywhere' => $reglages['everywhere']];
	foreach (guichet_options_a_regler() as ['name' => $nom, 'parameter' => $champ, 'default' => $defaut]) {
		$valeurs["guichet_$champ"] = $reglages[$nom] ?? $defaut;
	}
	$api = $reglages['api'] ?? 'https://guichet.example';
	$script = $reglages['delivery'] === 'server' ? $api : "'self'";
	$valeurs['_csp'] = "script-src $script; frame-src $api";
	$valeurs['_csp_unites'] = "connect-src $api; trusted-types lit-html 'allow-duplicates'";
	return $valeurs;
}

function formulaires_configurer_guichet_verifier_dist() {
	$erreurs = [];
	foreach (guichet_reglages_demandes()['refusals'] as ['option' => $option, 'code' => $code]) {
		$champ = Configuration::option($option)['parameter'];
		$erreurs["guichet_$champ"] = _T('guichet:refusal_' . str_replace('-', '_', $code));
	}
	return $erreurs;
}

function formulaires_configurer_guichet_traiter_dist() {
	$demandes = guichet_reglages_demandes()['configuration'];
	$reglages = [
		'delivery' => _request('guichet_delivery') === 'server' ? 'server' : 'bundled',
		'everywhere' => _request('guichet_everywhere') === 'on' ? 'on' : '',
	];
	foreach (guichet_options_a_regler() as ['name' => $nom, 'default' => $defaut]) {
		if ($demandes[$nom] !== $defaut) {
			$reglages[$nom] = $demandes[$nom];
		}
	}
	include_spip('inc/config');
	ecrire_config('guichet', $reglages);
	// Pages in the cache hold what the settings were.
	include_spip('inc/invalideur');
	suivre_invalideur("id='guichet'");
	return ['message_ok' => _T('guichet:settings_saved'), 'editable' => true];
}
