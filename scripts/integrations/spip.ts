// The plugin for SPIP 4.2 and later: a model, a pipeline, a page of settings.
import { OPTIONS } from '../../packages/widget/src/embed-kit/options.ts';
import { PackFiles, WORDS, type Pack, type Sources } from './pack.ts';
import { phpFile } from './php.ts';

/** SPIP's keys are lower case: `option.exitUrl.help` → `option_exit_url_help`. */
const spipKey = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[.-]/g, '_');

/** SPIP puts values in the place of `@name@`. */
const spipWords = (catalogue: Readonly<Record<string, string>>) =>
  phpFile(
    Object.fromEntries(
      Object.entries(catalogue).map(([key, text]) => [spipKey(key), text.replaceAll(/\{(\w+)\}/g, '@$1@')]),
    ),
  );

/** Name, motto and description on SPIP's page of plugins. */
const pluginWords = ({ 'pack.name': name, 'pack.description': text }: Readonly<Record<string, string>>) =>
  phpFile({ guichet_nom: name!, guichet_slogan: text!, guichet_description: text! });

const word = (key: string): string => `<:guichet:${spipKey(key)}:>`;
const settingOptions = OPTIONS.filter(({ on, name }) => on !== 'element' || name === 'position');

function fieldOf({ name, parameter, type, choices, maxLength, isRequired }: (typeof settingOptions)[number]): string {
  const field = `guichet_${parameter}`;
  const common = `name="${field}" id="${field}" aria-describedby="${field}_aide"`;
  const options = choices.map(
    (choice) =>
      `<option value="${choice}"[ (#ENV{${field}}|=={${choice}}|oui)selected="selected"]>${word(`choice.${name}.${choice}`)}</option>`,
  );
  const input =
    type === 'choice'
      ? `<select ${common}>${options.join('')}</select>`
      : `<input type="text" class="text" maxlength="${maxLength}" value="[(#ENV{${field}})]" ${common} />`;
  return `\t\t<div class="editer editer_${field}${isRequired ? ' obligatoire' : ''}[ (#ENV**{erreurs}|table_valeur{${field}}|oui)erreur]">
\t\t\t<label for="${field}">${word(`option.${name}`)}</label>
\t\t\t[<span class="erreur_message">(#ENV**{erreurs}|table_valeur{${field}})</span>]
\t\t\t<p class="explication" id="${field}_aide">${word(`option.${name}.help`)}</p>
\t\t\t${input}
\t\t</div>`;
}

const deliveries = ['bundled', 'server'].map(
  (
    delivery,
  ) => `\t\t\t<div class="choix"><input type="radio" class="radio" name="guichet_delivery" value="${delivery}" id="guichet_delivery_${delivery}"[ (#ENV{guichet_delivery}|=={${delivery}}|oui)checked="checked"] />
\t\t\t<label for="guichet_delivery_${delivery}">${word(`settings.delivery.${delivery}`)}</label></div>`,
);

/** The form of the settings, in SPIP's language of templates. */
const settingsForm = (): string => `<div class="formulaire_spip formulaire_configurer formulaire_#FORM">
[<div class="reponse_formulaire reponse_formulaire_erreur" role="alert">(#ENV*{message_erreur})</div>]
[<div class="reponse_formulaire reponse_formulaire_ok" role="status">(#ENV*{message_ok})</div>]
<p class="explication">${word('settings.intro')}</p>
<form method="post" action="#ENV{action}"><div>
\t#ACTION_FORMULAIRE{#ENV{action}}
\t<div class="editer-groupe">
\t\t<fieldset class="editer editer_guichet_delivery"><legend>${word('settings.delivery')}</legend>
${deliveries.join('\n')}
\t\t</fieldset>
${settingOptions.map(fieldOf).join('\n')}
\t\t<div class="editer editer_guichet_everywhere">
\t\t\t<div class="choix"><input type="checkbox" class="checkbox" name="guichet_everywhere" value="on" id="guichet_everywhere"[ (#ENV{guichet_everywhere}|=={on}|oui)checked="checked"] />
\t\t\t<label for="guichet_everywhere">${word('settings.everywhere.label')}</label></div>
\t\t</div>
\t</div>
\t<h3>${word('settings.policy')}</h3>
\t<p>${word('settings.policy.help')}</p>
\t<p><code>[(#ENV{_csp})]</code></p>
\t<p>[(#VAL{guichet:settings_policy_units}|_T{#ARRAY{list,#ENV{_csp_unites}}})]</p>
\t<p class="boutons"><input type="submit" class="submit" value="<:bouton_enregistrer:>" /></p>
</div></form>
</div>
`;

export function spipPack(sources: Sources): Pack {
  const files = new PackFiles(sources);
  const { assetFolder: folder, integrity } = files;
  return files
    .addSources('spip', { description: WORDS.fr['pack.description'] })
    .addEmbed('embed')
    .addAssets('assets')
    .add('embed/bundle.php', phpFile({ folder, integrity }))
    .add('formulaires/configurer_guichet.html', settingsForm())
    .add('lang/guichet_fr.php', spipWords(WORDS.fr))
    .add('lang/guichet_en.php', spipWords(WORDS.en))
    .add('lang/paquet-guichet_fr.php', pluginWords(WORDS.fr))
    .add('lang/paquet-guichet_en.php', pluginWords(WORDS.en))
    .pack('spip', 'guichet');
}
