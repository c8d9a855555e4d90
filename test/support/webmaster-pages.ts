/** A page written by hand. */
export const plainPage = ({ head = '', body = '', end }: { head?: string; body?: string; end: string }): string =>
  `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mairie</title>${head}</head>
<body><header><h1>Mairie</h1></header><main>${body}</main>${end}</body>
</html>`;

/** Blocks that WordPress leaves alone; what else stands in an article becomes paragraphs. */
const BLOCKS = /^<\/?(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|table|section|article)\b/;

/**
 * What WordPress makes of an article before it is sent (`wpautop`, as its classic editor and many themes run it): every part between
 * empty lines becomes a paragraph, and every end of a line in it a line break, our elements' own lines too.
 */
export const asParagraphs = (article: string): string =>
  article
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCKS.test(part) ? part : `<p>${part.replaceAll('\n', '<br />\n')}</p>`))
    .join('\n');

/** The markup around an article in a usual theme, with what WordPress and its plugins add: inline scripts, a toolbar, a banner. */
export const wordpressPage = ({ body, footer }: { body: string; footer: string }): string => `<!DOCTYPE html>
<html lang="fr-FR">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Tranquillité publique &#8211; Mairie d’Exemple</title>
<meta name="generator" content="WordPress 6.1" />
<style id="global-styles-inline-css">body{--wp--preset--color--black:#000;margin:0}.wp-site-blocks{padding:0 30px}
.entry-content *{max-width:840px;margin-left:auto;margin-right:auto}button{background:#c36;color:#fff;border:0}p{line-height:2}</style>
<script>window._wpemojiSettings={"supports":{}};window.addEventListener("load",function(){document.body.classList.remove("no-js")});</script>
</head>
<body class="page-template-default page page-id-2 wp-embed-responsive no-js">
<div id="wpadminbar" style="position:fixed;top:0;left:0;right:0;height:32px;z-index:99999;background:#1d2327"></div>
<div class="wp-site-blocks" style="transform:none">
<main class="wp-block-group is-layout-flow" id="wp--skip-link--target">
<div class="entry-content wp-block-post-content is-layout-constrained">
<h2 class="wp-block-heading">Tranquillité publique</h2>
<p>Une page comme une autre.</p>
${asParagraphs(body)}
</div></main>
<footer class="wp-block-template-part"><p>Fièrement propulsé par WordPress</p></footer>
</div>
${footer}
<script id="wp-block-template-skip-link-js-after">(function(){var main=document.querySelector("main");if(main)main.id=main.id;}());</script>
</body>
</html>`;
