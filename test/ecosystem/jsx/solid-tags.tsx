// Solid says what is an attribute: anything else would be set as a property.
export const page = (
  <main>
    <guichet-chat
      attr:site="mairie-exemple"
      attr:api="https://guichet.example"
      attr:exit-url="https://x.example"
      attr:locale="fr"
      class="x"
    />
    <guichet-cyber attr:site="mairie-exemple" attr:locale={'en'}>
      <a href="https://17cyber.gouv.fr">17Cyber</a>
    </guichet-cyber>
    <guichet-units attr:insee="83069" ref={(element) => element.open()} />
    {/* @ts-expect-error there is no such language */}
    <guichet-chat attr:locale="de" />
    {/* @ts-expect-error it would be set as a property, which nobody reads */}
    <guichet-chat site="mairie-exemple" />
    {/* @ts-expect-error there is no such attribute */}
    <guichet-chat attr:colour="red" />
    {/* @ts-expect-error there is no such element */}
    <guichet-chatt />
  </main>
);
