import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleFlow } from '../../../triage/src/testing/sample-flow.ts';
import { sampleTexts } from '../../../triage/src/testing/sample-texts.ts';
import { fr } from '../locales/fr.ts';
import { fr as unitsFr } from '../locales/units.fr.ts';
import { cyberHtml } from './first-screen-cyber.ts';
import { unitsHtml } from './first-screen-units.ts';
import { frameHtml } from './first-screen.ts';

const asset = (file: string) => ({ file, integrity: `sha384-${file}`, bytes: 1 });
const screen = (locale: 'fr' | 'en') => ({
  locale,
  entry: asset('assets/main-1.js'),
  preload: [asset('assets/lit-1.js')],
  css: [asset('assets/first-screen-1.css'), asset('assets/themes-1.css')],
  later: [
    { ...asset('assets/menu-1.js'), needs: ['assets/words-1.js'] },
    { ...asset('assets/words-1.js'), needs: [] },
  ],
});
const page = (locale: 'fr' | 'en') => frameHtml(screen(locale));

describe('first screen', () => {
  it('L-6 holds question, composer, exit and numbers before any script', () => {
    const html = page('fr');
    for (const text of [fr['start.question'], fr['start.notComplaint'], fr['header.exit'], fr['composer.send']]) {
      assert.ok(html.includes(text), text);
    }
    for (const link of ['tel:17', 'tel:112', 'sms:114']) assert.ok(html.includes(`href="${link}"`), link);
    assert.match(html, /<textarea[^>]+autocomplete="off"/);
  });

  it('O-3 holds no inline script, style or handler, and every file has its integrity', () => {
    for (const html of [page('fr'), page('en')]) {
      assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/);
      for (const file of ['assets/main-1.js', 'assets/lit-1.js', 'assets/first-screen-1.css']) {
        assert.match(html, new RegExp(`="${file}" integrity="sha384-${file}"`));
      }
    }
  });

  it('H-3 the style sheet of the other themes is there, and not asked for', () => {
    assert.match(page('fr'), /href="assets\/themes-1.css" integrity="sha384-assets\/themes-1.css" disabled>/);
    assert.match(page('fr'), /href="assets\/first-screen-1.css" integrity="[^"]*">/);
  });

  it('O-11 names what may be loaded later, each with its fingerprint and what it needs', () => {
    assert.ok(
      page('fr').includes(
        '<meta name="guichet-chunks" content="menu-1.js sha384-assets/menu-1.js words-1.js;words-1.js sha384-assets/words-1.js">',
      ),
    );
  });

  it('S-10 is titled by neutral words, and S-1 nothing typed can reach a URL: there is no form', () => {
    assert.match(page('fr'), /<title>Votre demande<\/title>/);
    assert.match(page('en'), /<title>Your request<\/title>/);
    assert.doesNotMatch(page('fr'), /<form/);
  });

  it('I-1 speaks one language at a time', () => {
    assert.match(page('en'), /<html lang="en"/);
    assert.ok(page('en').includes('Are you in danger now?'));
    assert.ok(!page('en').includes(fr['start.question']));
  });

  it('E-3 leaves site values to the server, in places where attribute escaping is enough', () => {
    const names = new Set([...page('fr').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
    assert.deepEqual([...names].sort(), [
      'answeredBy',
      'config',
      'demonstration',
      'exitUrl',
      'scheme',
      'siteName',
      'siteSlug',
      'theme',
    ]);
  });

  it('L-6 T-3 T-4 the orienter’s holds the question about danger with the words of each of its answers', () => {
    for (const [locale, answers] of [
      ['fr', ['Oui', 'Non', 'Je ne sais pas']],
      ['en', ['Yes', 'No', 'I do not know']],
    ] as const) {
      const html = cyberHtml(screen(locale), sampleFlow, sampleTexts[locale]);
      assert.ok(html.includes(`<h1 id="question">${sampleTexts[locale]['question.danger.ask']}</h1>`));
      const labels = [...html.matchAll(/<label for="answer-[\w-]+"><span><\/span>([^<]+)<\/label>/g)];
      assert.deepEqual(
        labels.map(([, text]) => text),
        answers,
      );
    }
  });

  it('U-46 S-1 the units’ holds a field with its name, the numbers, and no form that could send what is written', () => {
    const html = unitsHtml(screen('fr'));
    assert.ok(html.includes(`<label for="place">${unitsFr['search.address']}</label>`));
    assert.match(html, /<input id="place" type="text" autocomplete="off"/);
    for (const link of ['tel:17', 'tel:112', 'sms:114']) assert.ok(html.includes(`href="${link}"`), link);
    assert.doesNotMatch(html, /<form|\sstyle=|<style|\son[a-z]+=/);
    assert.match(unitsHtml(screen('en')), /<html lang="en"/);
  });
});
