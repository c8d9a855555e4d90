/**
 * The block in WordPress' editor: its settings, made from the table of options, and a preview drawn here. The service itself is not
 * loaded: an editor's page is not a visitor's.
 */
(({ blockEditor, blocks, components, element }, { options, services, buttons, words, accent, isReady }) => {
  const { createElement: h } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { CheckboxControl, PanelBody, SelectControl, TextControl } = components;

  const word = (key) => words[key];
  const counts = (option, chosen) => option.services.some((service) => chosen.includes(service));
  // The table's patterns are bounded for PHP: `/…/uD`.
  const isWhole = ({ pattern }, value) => value === '' || new RegExp(pattern.slice(1, -3), 'u').test(value);

  /** One option's control. */
  const control = (option, { attributes, setAttributes }) => {
    const { name, type, choices } = option;
    const value = attributes[name] ?? '';
    const shared = {
      key: name,
      label: word(`option.${name}`),
      value,
      onChange: (text) => setAttributes({ [name]: text }),
    };
    if (type === 'choice') {
      const unset = { value: '', label: word('choice.unset') };
      const all = choices.map((choice) => ({ value: choice, label: word(`choice.${name}.${choice}`) }));
      return h(SelectControl, { ...shared, options: [unset, ...all] });
    }
    const help = isWhole(option, value) ? word(`option.${name}.help`) : word('refusal.malformed');
    return h(TextControl, { ...shared, help });
  };

  const group = (title, isShown, props, initialOpen = false) => {
    const chosen = props.attributes.services;
    const shown = options.filter((option) => counts(option, chosen) && isShown(option));
    return shown.length === 0
      ? null
      : h(PanelBody, { key: title, title: word(title), initialOpen }, ...shown.map((option) => control(option, props)));
  };

  const serviceControls = ({ attributes, setAttributes }) =>
    services.map((service) =>
      h(CheckboxControl, {
        key: service,
        label: buttons[service].name,
        checked: attributes.services.includes(service),
        onChange: (isChecked) =>
          setAttributes({
            services: services.filter((each) => (each === service ? isChecked : attributes.services.includes(each))),
          }),
      }),
    );

  /** Black or white, whichever is easier to read; the launcher decides in the same way. */
  const textOn = (colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
    return 0.213 * red + 0.715 * green + 0.072 * blue > 0.18 ? '#000' : '#fff';
  };

  const previewOf = (service, attributes) => {
    const name = service[0].toUpperCase() + service.slice(1);
    const ofBlock = /^#[0-9a-f]{6}$/i.test(attributes.accent) ? attributes.accent : accent;
    const ground = ofBlock || '#1f4b99';
    return h(
      'div',
      { key: service },
      service === 'units' && h('p', null, word(attributes.insee ? 'block.list' : 'block.town')),
      h(
        'p',
        null,
        h(
          'span',
          { className: 'guichet-button', style: { background: ground, color: textOn(ground) } },
          attributes[`label${name}`] || buttons[service].label,
        ),
      ),
      service === 'chat' && h('p', { className: 'guichet-note' }, word('block.floats')),
    );
  };

  blocks.registerBlockType('{{block}}', {
    edit: (props) => {
      const { attributes } = props;
      const ofElement = ({ on }) => on === 'element';
      // Which server and which script: the site's settings alone decide.
      const ofPage = ({ on }) => on === 'page';
      return h(
        element.Fragment,
        null,
        h(
          InspectorControls,
          null,
          h(PanelBody, { title: word('group.services') }, ...serviceControls(props)),
          group('group.block', ofElement, props, true),
          group('group.page', ofPage, props),
        ),
        h(
          'div',
          useBlockProps({ className: 'guichet-preview' }),
          h('p', { className: 'guichet-note' }, word(isReady ? 'block.preview' : 'block.missing')),
          ...attributes.services.map((service) => previewOf(service, attributes)),
        ),
      );
    },
    // Made on the server at each view: a new version of the plugin reaches every page.
    save: () => null,
  });
})(window.wp, window.guichetEditor);
