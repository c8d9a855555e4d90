<?php

// Run in a WordPress folder: makes the site, as its installation page would. Arguments: host and port, a password for « admin », and one
// for « redaction », who writes pages but does not run the site.
[, $host, $adminPassword, $editorPassword] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $host;
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';

/** Nobody is written to. */
function wp_new_blog_notification($title, $url, $user, $password): void
{
}

require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Une commune', 'admin', 'admin@commune.example', true, '', $adminPassword, 'fr_FR');
$editor = wp_insert_user([
    'user_login' => 'redaction',
    'user_pass' => $editorPassword,
    'user_email' => 'redaction@commune.example',
    'role' => 'editor',
]);
update_option('blog_public', '0');
update_option('WPLANG', 'fr_FR');
// The editor begins without its tour.
$preferences = ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')];
update_user_meta($editor, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences);
echo 'installed';
