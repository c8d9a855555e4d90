import { evaluateOutcome, type Flow, type OutcomeView, type Position } from '@guichet/triage';
import { writtenDate } from '@guichet/triage/written-date';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { ResultNotes } from '../../stores/result-notes.ts';
import { CyberElement } from '../cyber-element.ts';
import { answerText, askText } from '../flow-text.ts';
import { countdownStarts, deadlineDate } from '../outcome-view/countdown-limits.ts';
import { forWhom } from '../outcome-view/for-whom.ts';
import { shownNumber } from '../outcome-view/phone-number.ts';
import { resultSheetStyles } from './result-sheet.styles.ts';

const LETTER = ['you', 'facts', 'author', 'damage', 'proof', 'will'] as const;

/**
 * The result for the counter of a station: what happened, what is kept, what the law says. Without the person's name, and
 * with the answers that they gave only.
 * @summary Sheet to print or keep.
 */
export class ResultSheetElement extends CyberElement {
  static override properties: PropertyDeclarations = {
    flow: { attribute: false },
    position: { attribute: false },
    outcome: { attribute: false },
    notes: { attribute: false },
    now: { attribute: false },
  };
  static override styles = resultSheetStyles;

  declare flow: Flow;
  declare position: Position;
  /** The outcome on screen. */
  declare outcome: string;
  declare notes: ResultNotes;
  declare now: Date;

  #view: OutcomeView | null = null;

  /** The sheet as a file that needs nothing else: no script, every text escaped by the browser itself. */
  toFile(): string {
    const article = this.renderRoot.querySelector('article')?.cloneNode(true) as Element;
    const comments = document.createTreeWalker(article, NodeFilter.SHOW_COMMENT);
    for (let next = comments.nextNode(); next;) {
      const comment = next;
      next = comments.nextNode();
      (comment as Comment).remove();
    }
    const text = new XMLSerializer().serializeToString(article);
    return [
      `<!doctype html><html lang="${this.locale}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width">',
      `<title>${this.say('sheet.title')}</title><style>${resultSheetStyles.cssText}</style></head>`,
      `<body>${text}</body></html>`,
    ].join('\n');
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('position') || changed.has('outcome')) {
      this.#view = evaluateOutcome(this.flow, this.outcome, this.position.case);
    }
  }

  protected override render() {
    const { say, texts, position, notes } = this;
    const view = this.#view;
    if (!view) return nothing;
    const date = writtenDate(this.now, this.locale, { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' });
    return html`<article>
      <h1>${say('sheet.title')}</h1>
      <p>${say('sheet.madeOn', { date })}</p>
      <p>${say('sheet.notComplaint')}</p>
      <h2>${say('sheet.what')}</h2>
      <dl>
        ${position.trail.map(
          ({ question, answer }) =>
            html`<dt>${askText(texts, question)}</dt>
              <dd>${answerText(texts, question, answer)}</dd>`,
        )}
      </dl>
      <h2>${say('sheet.probable')}</h2>
      <p><strong>${texts[`outcome.${view.id}.title`]}</strong></p>
      <p>${texts[`outcome.${view.id}.summary`]}</p>
      <h2>${say('sheet.evidence')}</h2>
      <ul class="checks">
        ${view.evidence.map(
          (id) =>
            html`<li>
              ${notes.kept.includes(id) ? '☒' : '☐'} ${texts[`evidence.${id}.keep`]}
              (${say(notes.kept.includes(id) ? 'sheet.kept' : 'sheet.toKeep')})
            </li>`,
        )}
      </ul>
      ${this.#deadlines(view)}
      <h2>${say('sheet.steps')}</h2>
      <ol>
        ${view.steps.map((id) => html`<li>${texts[`step.${id}.do`]}</li>`)}
      </ol>
      ${view.stepsFor.map(
        ({ audiences, steps }) =>
          html`<h3>${forWhom(audiences, say, this.locale)}</h3>
            <ol>
              ${steps.map((id) => html`<li>${texts[`step.${id}.do`]}</li>`)}
            </ol>`,
      )}
      <h2>${say('sheet.doors')}</h2>
      <ul>
        ${view.doors.map(({ destination }) => this.#door(destination))}
      </ul>
      ${this.#laws(view)} ${this.#right()}
    </article>`;
  }

  #deadlines(view: OutcomeView) {
    const { say, texts, flow, notes, now } = this;
    const countdowns = view.countdowns.flatMap((id) => flow.countdowns[id] ?? []);
    const limits = countdownStarts(countdowns, notes.starts, now).flatMap(({ withTime, limits: some }) =>
      some.map(({ id, deadline }) => ({ id, deadline, withTime })),
    );
    if (limits.length === 0) return nothing;
    return html`<h2>${say('sheet.deadlines')}</h2>
      <ul>
        ${limits.map(
          ({ id, deadline, withTime }) =>
            html`<li>
              ${texts[`countdown.${id}.name`]}.
              ${
                deadline?.over
                  ? texts[`countdown.${id}.over`]
                  : deadline
                    ? say('countdown.until', { date: deadlineDate(deadline, withTime, this.locale) })
                    : say('countdown.today')
              }
            </li>`,
        )}
      </ul>`;
  }

  #door(id: string) {
    const { texts, flow } = this;
    const destination = flow.destinations[id];
    if (destination?.local === 'chat') return nothing;
    const reach = [shownNumber(destination?.phone ?? ''), destination?.url ?? ''].filter((way) => way !== '');
    return html`<li>
      <strong>${texts[`destination.${id}.name`]}</strong> · ${texts[`destination.${id}.for`]} ${reach.join(' · ')}
    </li>`;
  }

  #laws(view: OutcomeView) {
    const laws = view.laws.flatMap((id) => this.texts[`law.${id}`] ?? []);
    if (laws.length === 0) return nothing;
    return html`<h2>${this.say('sheet.laws')}</h2>
      <ul>
        ${laws.map((law) => html`<li lang="fr">${law}</li>`)}
      </ul>`;
  }

  #right() {
    const { say } = this;
    return html`<h2>${say('sheet.right')}</h2>
      <p>${say('sheet.article')}</p>
      <h2>${say('sheet.refused')}</h2>
      <p>${say('sheet.refusedCalm')}</p>
      <p>${say('sheet.refusedLetter')}</p>
      <p>${say('sheet.letterTitle')}</p>
      <ul>
        ${LETTER.map((line) => html`<li>${say(`sheet.letter.${line}`)}</li>`)}
      </ul>`;
  }
}
