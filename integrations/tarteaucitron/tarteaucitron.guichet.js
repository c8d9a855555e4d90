/**
 * Guichet {{version}}, a service of tarteaucitron (https://github.com/AmauriC/tarteaucitron.js).
 *
 * After tarteaucitron.js and before `tarteaucitron.init`:
 *   tarteaucitron.user.guichet = { api: 'https://guichet.example', site: 'mairie-exemple' };
 *   (tarteaucitron.job = tarteaucitron.job || []).push('guichet');
 *
 * Guichet sets no cookie and stores nothing before somebody acts: consent is not needed. A site that wants to ask all the same sets
 * `tarteaucitron.services.guichet.needConsent = true`; until then, what stands inside the elements and the button « Autoriser » show.
 */
(() => {
  const { tarteaucitron } = window;
  const { defaults, pageOptions, selector } = JSON.parse('{{kit}}');

  const addressOf = ({ api, release, version, script }) => {
    if (release === 'own') return script;
    return release === 'latest' ? `${api}/embed/guichet.js` : `${api}/embed/${version}/guichet.js`;
  };

  const attributesOf = (options) => {
    const { api, release, integrity, labelChat } = options;
    const chosen = pageOptions.filter(({ name }) => options[name] !== defaults[name]);
    return [
      ['src', addressOf(options)],
      ...(integrity
        ? [
            ['integrity', integrity],
            ['crossorigin', 'anonymous'],
          ]
        : []),
      ...(release === 'own' ? [['data-api', api]] : []),
      ...chosen.map(({ name, attribute }) => [`data-${attribute}`, options[name]]),
      ...(labelChat && !document.querySelector(selector) ? [['data-label', labelChat]] : []),
      ['async', ''],
    ];
  };

  tarteaucitron.services.guichet = {
    key: 'guichet',
    type: 'support',
    name: 'Guichet',
    uri: '',
    needConsent: false,
    cookies: [],
    js() {
      const options = { ...defaults, ...tarteaucitron.user.guichet };
      // Consent may be given twice on a page; one script serves it whole.
      if (!options.api || !options.site || document.querySelector('script[data-site][src$="guichet.js"]')) return;
      const script = document.createElement('script');
      for (const [name, value] of attributesOf(options)) script.setAttribute(name, value);
      document.body.append(script);
    },
    fallback() {
      tarteaucitron.fallback(['tac_guichet'], tarteaucitron.engage('guichet'));
    },
  };
})();
