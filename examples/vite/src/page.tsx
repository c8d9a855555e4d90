import '@guichet/widget/define/guichet-chat.js';
import '@guichet/widget/define/guichet-units.js';
import type { GuichetChatElement } from '@guichet/widget';
import { useRef, useState } from 'react';

const API = 'https://guichet.example';
const SITE = 'mairie-exemple';

/** The elements are tags like any other; their methods are called through a ref. */
export function Page() {
  const chat = useRef<GuichetChatElement>(null);
  const [town, setTown] = useState('00002');
  return (
    <>
      <main>
        <h1>Association d’exemple</h1>
        <p>Page d’exemple : cette association n’existe pas, personne ne répondra.</p>
        <p>
          <button type="button" onClick={() => chat.current?.open()}>
            Parler à quelqu’un
          </button>
          <button type="button" onClick={() => setTown('00001')}>
            L’autre commune
          </button>
        </p>
        <guichet-units api={API} site={SITE} insee={town}>
          <a href={`${API}/unites/${town}`}>Police et gendarmerie de la commune</a>
        </guichet-units>
      </main>
      <guichet-chat ref={chat} api={API} site={SITE} />
    </>
  );
}
