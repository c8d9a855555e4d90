// How long everything is kept: the values that the code holds, so that the table cannot say anything else.
import { DESK_ABSOLUTE_MS, DESK_IDLE_MS } from '../../packages/server/src/services/desk-sessions.ts';
import { SESSION_IDLE_MS } from '../../packages/server/src/services/citizen-sessions.ts';
import { ACCESS_LIFE_MS } from '../../packages/server/src/services/home-watch/access.ts';
import { GIVEN_UP_AFTER_MS } from '../../packages/server/src/services/home-watch/mail-schedule.ts';
import {
  AUDIT_KEPT_DAYS,
  DEFAULT_CONVERSATION_DAYS,
  DEFAULT_FLOW_COUNT_DAYS,
  DEFAULT_REQUEST_DAYS,
} from '../../packages/server/src/services/retention.ts';
import { escapeHtml } from '../../packages/server/src/routes/html.ts';
import { unbroken } from './markdown.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One line of the table, in French. */
export interface Kept {
  readonly what: string;
  readonly howLong: string;
  /** Who may choose another value, and where. */
  readonly chosenBy: string;
}

const days = (count: number): string => `${String(count)} jours`;

/** What is kept, and for how long when nobody chose otherwise. */
export const KEPT: readonly Kept[] = [
  {
    what: 'Conversation close : messages, notes internes, motifs',
    howLong: `${days(DEFAULT_CONVERSATION_DAYS)} après la clôture, puis la clé de chiffrement est détruite`,
    chosenBy: 'Le site, de 0 à 3650 jours (retention-days)',
  },
  {
    what: 'Demande de surveillance d’un logement',
    howLong: `${days(DEFAULT_REQUEST_DAYS)} après la fin, puis la clé de chiffrement est détruite`,
    chosenBy: 'Le site, de 0 à 365 jours (otv-retention-days)',
  },
  {
    what: 'Courriels au demandeur qui n’ont pas pu partir',
    howLong: `${days(GIVEN_UP_AFTER_MS / DAY_MS)} d’essais, chiffrés ; ensuite, jusqu’à l’effacement de la demande, leur nature et la cause, sans adresse`,
    chosenBy: 'Personne',
  },
  {
    what: 'Comptes, sans identifiant : écrans de l’orienteur, versions qu’un site embarque',
    howLong: days(DEFAULT_FLOW_COUNT_DAYS),
    chosenBy: 'L’exploitant (flow-count-days)',
  },
  {
    what: 'Jeton de la personne qui écrit',
    howLong: `Jusqu’à la sortie ou la fin ; sinon ${String(SESSION_IDLE_MS / MINUTE_MS)} minutes après la dernière connexion`,
    chosenBy: 'Personne',
  },
  {
    what: 'Accès du demandeur à sa demande, après ses deux codes',
    howLong: `${String(ACCESS_LIFE_MS / MINUTE_MS)} minutes, en mémoire`,
    chosenBy: 'Personne',
  },
  {
    what: 'Session d’un agent',
    howLong: `${String(DESK_IDLE_MS / MINUTE_MS)} minutes sans usage, ${String(DESK_ABSOLUTE_MS / HOUR_MS)} heures au plus`,
    chosenBy: 'Personne',
  },
  {
    what: 'Journal : qui a lu ou changé quelle demande, qui a changé un site, quand ; sans contenu',
    howLong: `${days(AUDIT_KEPT_DAYS)} au moins ; ensuite, jusqu’à ce que l’exploitant en retire le début`,
    chosenBy: 'Le responsable de traitement, à écrire dans son registre (audit prune)',
  },
  {
    what: 'Adresse IP, navigateur de la personne',
    howLong: 'Jamais enregistrés',
    chosenBy: 'Personne',
  },
];

/** The table of the jurist's page. */
export const retentionTable = (): string => {
  const cell = (text: string) => `<td>${escapeHtml(unbroken(text))}</td>`;
  const rows = KEPT.map(({ what, howLong, chosenBy }) => `<tr>${[what, howLong, chosenBy].map(cell).join('')}</tr>`);
  const head = ['Donnée', 'Durée par défaut', 'Qui peut en choisir une autre'];
  return `<div class="wide" role="group" aria-label="Durées de conservation" tabindex="0"><table>
<thead><tr>${head.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
};
