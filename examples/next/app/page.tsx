import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <h1>Commune d’exemple</h1>
      <p>Page d’exemple : cette commune n’existe pas, personne ne répondra.</p>
      <guichet-units api="https://guichet.example" site="mairie-exemple" insee="00002">
        <a href="https://guichet.example/unites/00002">Police et gendarmerie de la commune</a>
      </guichet-units>
      <p>
        <Link href="/demarches">Vos démarches</Link>
      </p>
    </main>
  );
}
