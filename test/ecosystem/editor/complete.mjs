// What VS Code offers behind a cursor, by its own language services with our custom data; prints JSON.
import cssService from 'vscode-css-languageservice';
import htmlService from 'vscode-html-languageservice';
import cssData from '@guichet/widget/css-custom-data.json' with { type: 'json' };
import htmlData from '@guichet/widget/html-custom-data.json' with { type: 'json' };

const { getLanguageService, newHTMLDataProvider, TextDocument } = htmlService;
const { getCSSLanguageService, newCSSDataProvider } = cssService;
const html = getLanguageService({ customDataProviders: [newHTMLDataProvider('guichet', htmlData)] });
const css = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(cssData)] });

/** Labels at `|`. */
const at = (text, language, complete) => {
  const offset = text.indexOf('|');
  const document = TextDocument.create('file:///page', language, 1, text.replace('|', ''));
  return complete(document, document.positionAt(offset)).items.map(({ label }) => label);
};
const inHtml = (text) =>
  at(text, 'html', (document, position) => html.doComplete(document, position, html.parseHTMLDocument(document)));
const inCss = (text) =>
  at(text, 'css', (document, position) => css.doComplete(document, position, css.parseStylesheet(document)));

const answers = {
  tags: inHtml('<|'),
  attributes: inHtml('<guichet-units |></guichet-units>'),
  values: inHtml('<guichet-chat locale="|"></guichet-chat>'),
  properties: inCss('guichet-chat { --g| }'),
};
console.log(`answers ${JSON.stringify(answers)}`);
