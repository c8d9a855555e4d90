// For React and Preact, which write tags alike.
export const page = (
  <main>
    <guichet-chat
      site="mairie-exemple"
      api="https://guichet.example"
      exit-url="https://x.example"
      locale="fr"
      className="x"
    />
    <guichet-cyber site="mairie-exemple" locale={'en'}>
      <a href="https://17cyber.gouv.fr">17Cyber</a>
    </guichet-cyber>
    <guichet-units insee="83069" ref={(element) => element?.open()} />
    {/* @ts-expect-error there is no such language */}
    <guichet-chat locale="de" />
    {/* @ts-expect-error there is no such attribute */}
    <guichet-chat colour="red" />
    {/* @ts-expect-error there is no such element */}
    <guichet-chatt />
  </main>
);
