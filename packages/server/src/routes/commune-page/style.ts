/** Style of the page of a commune: system fonts and colours, light and dark, narrow screens and paper. */
export const COMMUNE_PAGE_STYLE = `:root { background: Canvas; color: CanvasText; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { border-bottom: 1px solid; margin-top: 2rem; }
article { border: 1px solid; border-radius: 0.5rem; margin: 1rem 0; padding: 0 1rem; }
h1, h2, h3, td, p, li { overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; }
a { color: LinkText; display: inline-block; min-height: 1.5rem; }
.sample { font-weight: bold; }
table { border-collapse: collapse; }
caption { text-align: start; }
th, td { border-top: 1px solid; padding: 0.25rem 1rem 0.25rem 0; text-align: start; vertical-align: top; }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  header { display: none; }
  body { max-width: none; padding: 0; }
  article, table, section { break-inside: avoid; }
  main a { color: inherit; text-decoration: none; }
  main a[href^='http']::after { content: ' (' attr(href) ')'; }
}
`;
