<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * The end of every public page, from the cache or not.
 *
 * @param string $html
 * @return string
 */
function guichet_affichage_final($html) {
	if (empty($GLOBALS['html']) || test_espace_prive()) {
		return $html;
	}
	include_spip('inc/guichet');
	$partout = guichet_reglages()['everywhere'] === 'on';
	if (!$partout && strpos($html, '<!--guichet ') === false) {
		return $html;
	}
	return guichet_achever($html, $partout);
}
