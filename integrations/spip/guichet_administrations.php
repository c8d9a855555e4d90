<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/** Nothing to create: the plugin keeps its settings in one entry of SPIP's table. */
function guichet_upgrade($nom_meta_base_version, $version_cible): void {
	include_spip('base/upgrade');
	maj_plugin($nom_meta_base_version, $version_cible, ['create' => []]);
}

/** Removed: its settings go with it. */
function guichet_vider_tables($nom_meta_base_version): void {
	include_spip('inc/meta');
	effacer_meta('guichet');
	effacer_meta($nom_meta_base_version);
}
