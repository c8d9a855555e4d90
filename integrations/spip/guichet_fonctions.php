<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * Filter of `modeles/guichet.html`.
 *
 * @param mixed $parametres of the model, by name
 */
function guichet_modele($parametres): string {
	include_spip('inc/guichet');
	return guichet_marquer(is_array($parametres) ? $parametres : []);
}
