// The pages of settings of the packs for SPIP and Drupal, run by PHP with stubs of the systems' few functions.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { OPTIONS, type OptionName } from '../../packages/widget/src/embed-kit/options.ts';
import { WORDS } from '../../scripts/integrations/pack.ts';
import { packs } from '../../scripts/integrations/packs.ts';
import { noPhp, runPhp } from './cms/php.ts';

const root = join(import.meta.dirname, '..', '..');
const api = 'https://guichet.example';
const integrity = `sha384-${'a'.repeat(64)}`;
const ofSite = OPTIONS.filter(({ on, name }) => on !== 'element' || name === 'position');
const parameterOf = (name: string) => OPTIONS.find((option) => option.name === name)!.parameter;

type Values = Partial<Record<OptionName | 'delivery' | 'everywhere', string>>;
type Refusal = 'missing' | 'too-long' | 'not-a-choice' | 'malformed';

const whole: Values = { api, site: 'mairie-exemple' };
const script = { delivery: 'server', release: 'exact', version: '1.4.0', integrity };

/** Each kind of bad value of each setting that can have it, and what is said. */
const bad: readonly (readonly [Values, OptionName, Refusal])[] = [
  [{ site: 'mairie-exemple' }, 'api', 'missing'],
  [{ api }, 'site', 'missing'],
  [{ ...whole, api: 'https://guichet.example/embed' }, 'api', 'malformed'],
  [{ ...whole, api: 'javascript:alert(1)' }, 'api', 'malformed'],
  [{ ...whole, site: 'Mairie d’Exemple' }, 'site', 'malformed'],
  [{ ...whole, accent: '#12' }, 'accent', 'malformed'],
  [{ ...whole, theme: 'tricolore' }, 'theme', 'not-a-choice'],
  [{ ...whole, scheme: 'noir' }, 'scheme', 'not-a-choice'],
  [{ ...whole, locale: 'xx' }, 'locale', 'not-a-choice'],
  [{ ...whole, position: 'middle' }, 'position', 'not-a-choice'],
  [{ ...whole, exitUrl: 'http://exemple.fr' }, 'exitUrl', 'malformed'],
  [{ ...whole, exitUrl: `https://exemple.fr/${'a'.repeat(800)}` }, 'exitUrl', 'too-long'],
  [{ ...whole, delivery: 'server', release: 'nightly' }, 'release', 'not-a-choice'],
  [{ ...whole, delivery: 'server', release: 'major' }, 'version', 'missing'],
  [{ ...whole, ...script, version: '1' }, 'version', 'malformed'],
  [{ ...whole, ...script, integrity: 'sha256-x' }, 'integrity', 'malformed'],
  [{ ...whole, delivery: 'server', release: 'own' }, 'script', 'missing'],
  [{ ...whole, delivery: 'server', release: 'own', script: '//evil.example/x.js' }, 'script', 'malformed'],
];

describe('pages of settings', { skip: noPhp }, () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-settings-'));
    const made = packs({ root, embedDir: join(root, 'packages', 'widget', 'dist', 'embed') });
    for (const { system, files } of made.filter((pack) => ['spip', 'drupal'].includes(pack.system))) {
      for (const [name, content] of files) {
        const file = join(folder, system, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  describe('SPIP', () => {
    interface Answer {
      readonly before: Readonly<Record<string, string>>;
      readonly refused: Readonly<Record<string, string>>;
      readonly answer: { readonly message_ok: string; readonly editable: boolean } | null;
      readonly stored: Readonly<Record<string, string>> | null;
      readonly after: Readonly<Record<string, string>>;
      readonly emptied: number;
    }
    interface Run {
      readonly fields: readonly string[];
      readonly faults: readonly string[];
      readonly read: readonly string[];
      readonly answers: readonly Answer[];
      readonly installed: unknown;
      readonly removed: unknown;
    }
    const field = (name: string) =>
      `guichet_${name === 'delivery' || name === 'everywhere' ? name : parameterOf(name)}`;
    const sent = (values: Values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [field(name), value]));
    const run = (cases: readonly { stored: Values | null; sent: Values }[]) =>
      runPhp<Run>('spip-settings.php', [
        join(folder, 'spip'),
        cases.map(({ stored, sent: values }) => ({ stored, sent: sent(values) })),
      ]);

    it('W-10 the template asks for every setting, shows its fault, and reads nothing that the form does not give', () => {
      const { fields, faults, read, answers } = run([{ stored: null, sent: whole }]);
      const names = ofSite.map(({ parameter }) => `guichet_${parameter}`);
      assert.deepEqual([...fields].sort(), ['guichet_delivery', 'guichet_everywhere', ...names].sort());
      assert.deepEqual([...faults].sort(), [...names].sort());
      const given = Object.keys(answers[0]!.before);
      // These four are SPIP's own.
      const own = ['action', 'erreurs', 'message_erreur', 'message_ok'];
      assert.deepEqual(read.filter((name) => !given.includes(name)).sort(), own);
    });

    it('W-10 installed it shows defaults; what is saved is stored without them, shown again, and empties the cache', () => {
      const chosen: Values = { ...whole, ...script, accent: '#AA0000', everywhere: 'on', position: 'start' };
      const { answers } = run([
        { stored: null, sent: { ...whole, delivery: 'bundled', ...{ release: 'exact', version: 'x' } } },
        { stored: whole, sent: { ...chosen, theme: 'site' } },
      ]);
      const [first, second] = answers as [Answer, Answer];
      for (const { parameter, default: byDefault } of ofSite)
        assert.equal(first.before[`guichet_${parameter}`], byDefault, parameter);
      assert.equal(first.before['guichet_delivery'], 'bundled');
      assert.equal(first.before['_csp'], "script-src 'self'; frame-src https://guichet.example");
      assert.deepEqual(first.refused, {}, 'the files of the plugin ask for no version');
      assert.deepEqual(first.stored, { delivery: 'bundled', everywhere: '', ...whole });
      assert.deepEqual(first.answer, { message_ok: WORDS.fr['settings.saved'], editable: true });
      assert.equal(first.emptied, 1);
      assert.deepEqual(second.stored, { ...chosen, accent: '#aa0000' });
      assert.equal(second.after['_csp'], 'script-src https://guichet.example; frame-src https://guichet.example');
      for (const [name, value] of Object.entries({ ...chosen, accent: '#aa0000' }))
        assert.equal(second.after[field(name)], value, name);
    });

    it('W-10 each kind of bad value is refused with its sentence, and nothing is stored', () => {
      const { answers } = run(bad.map(([values]) => ({ stored: whole, sent: values })));
      bad.forEach(([values, name, code], index) => {
        const { refused, answer, stored, emptied } = answers[index]!;
        const what = JSON.stringify(values);
        assert.deepEqual(refused, { [field(name)]: WORDS.fr[`refusal.${code}`] }, what);
        assert.deepEqual([answer, stored, emptied], [null, whole, 0], what);
      });
    });

    it('W-10 removed it leaves nothing of its own, and nothing else is touched', () => {
      const { installed, removed } = run([]);
      assert.deepEqual(installed, { other: 'stays', guichet_base_version: '1.0.0' });
      assert.deepEqual(removed, { other: 'stays' });
    });
  });

  describe('Drupal', () => {
    type Element = Readonly<Record<string, unknown>>;
    type Form = Readonly<Record<string, Element & { readonly line?: Element }>>;
    interface Answer {
      readonly id: string;
      readonly form: Form;
      readonly after: Form;
      readonly refused: Readonly<Record<string, string>>;
      readonly saved: number;
      readonly stored: Readonly<Record<string, string>>;
      readonly emptied: readonly string[];
    }
    const installed = () =>
      parse(
        packs({ root, embedDir: join(root, 'packages', 'widget', 'dist', 'embed') })
          .find(({ system }) => system === 'drupal')!
          .files.get('config/install/guichet.settings.yml')!
          .toString(),
      ) as Record<string, string>;
    const byParameter = (values: Values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name === 'delivery' ? name : parameterOf(name), value]),
      );
    const run = (cases: readonly { stored: Values; sent: Values }[]) =>
      runPhp<Answer[]>('drupal-settings.php', [
        join(folder, 'drupal'),
        cases.map(({ stored, sent }) => ({
          stored: { ...installed(), ...byParameter(stored) },
          sent: byParameter(sent),
        })),
      ]);

    it('W-10 the form has a field for each setting, with its words, its choices and what is set', () => {
      const [{ form, id }] = run([{ stored: { ...whole, theme: 'forest' }, sent: whole }]) as [Answer];
      assert.equal(id, 'guichet_settings');
      const parameters = ofSite.map(({ parameter }) => parameter);
      assert.deepEqual(Object.keys(form), ['intro', 'delivery', ...parameters, 'policy', 'actions']);
      for (const { name, parameter, choices, isRequired, maxLength, default: byDefault } of ofSite) {
        const field = form[parameter]!;
        assert.equal(field['#title'], WORDS.en[`option.${name}`]);
        assert.equal(field['#description'], WORDS.en[`option.${name}.help` as keyof typeof WORDS.en]);
        assert.equal(field['#required'], isRequired);
        const set = name === 'theme' ? 'forest' : (whole[name] ?? byDefault);
        assert.equal(field['#default_value'], set, name);
        if (choices.length > 0) assert.deepEqual(Object.keys(field['#options'] as object), [...choices]);
        else assert.deepEqual([field['#type'], field['#maxlength']], ['textfield', maxLength]);
      }
      assert.equal(form['policy']!.line!['#value'], "script-src 'self'; frame-src https://guichet.example");
    });

    it('W-10 what is saved is stored without defaults, shown again, and empties the cache of libraries', () => {
      const chosen: Values = { ...whole, ...script, accent: '#AA0000', position: 'start' };
      const [first, second] = run([
        { stored: {}, sent: { ...whole, delivery: 'bundled', release: 'exact', version: 'x' } },
        { stored: whole, sent: { ...chosen, theme: 'site' } },
      ]) as [Answer, Answer];
      assert.deepEqual(first.refused, {}, 'the files of the module ask for no version');
      assert.deepEqual(first.stored, { ...installed(), ...whole });
      assert.deepEqual([first.saved, first.emptied], [1, ['library_info']]);
      assert.deepEqual(second.stored, { ...installed(), ...byParameter({ ...chosen, accent: '#aa0000' }) });
      assert.equal(second.after['delivery']!['#default_value'], 'server');
      assert.equal(second.after['integrity']!['#default_value'], integrity);
      assert.match(String(second.after['policy']!.line!['#value']), /^script-src https:\/\/guichet\.example; /);
    });

    it('W-10 each kind of bad value is refused with its sentence, and nothing is stored', () => {
      const answers = run(bad.map(([values]) => ({ stored: whole, sent: values })));
      bad.forEach(([values, name, code], index) => {
        const { refused, saved, stored, emptied } = answers[index]!;
        const what = JSON.stringify(values);
        assert.deepEqual(refused, { [parameterOf(name)]: WORDS.en[`refusal.${code}`] }, what);
        assert.deepEqual([saved, stored, emptied], [0, { ...installed(), ...whole }, []], what);
      });
    });
  });
});
