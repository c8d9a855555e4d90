import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { CyberElement } from '../cyber-element.ts';
import { answerText, askText } from '../flow-text.ts';
import { request } from '../requests.ts';
import { questionCardStyles } from './question-card.styles.ts';

/**
 * One question: its answers as wide as the panel, « Je ne sais pas » last, chosen then confirmed, so that arrow keys and
 * a slip of the finger commit to nothing.
 * @summary Question of a flow.
 * @fires guichet-answer-choose
 */
export class QuestionCardElement extends CyberElement {
  static override properties = {
    question: { attribute: false },
    answers: { attribute: false },
    chosen: { attribute: false },
    progress: { attribute: false },
    missing: { state: true },
  };
  static override styles = [controls, disclosure, questionCardStyles];

  /** Id of the question. */
  declare question: string;
  /** Ids of the answers that fit the case, in order. */
  declare answers: readonly string[];
  /** What was answered before, when one comes back to it. */
  declare chosen: string | null;
  /** Where this question stands, in words. */
  declare progress: string;
  /** Whether « Continuer » was pressed without an answer. */
  declare missing: boolean;

  constructor() {
    super();
    this.question = '';
    this.answers = [];
    this.chosen = null;
    this.progress = '';
    this.missing = false;
  }

  /** Puts focus on the question: it is read out, and the answers come next. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('question')) this.missing = false;
  }

  protected override render() {
    const { say, texts, question } = this;
    const help = texts[`question.${question}.help`];
    return keyed(
      question,
      html`<form novalidate @submit=${this.#submit}>
        <fieldset aria-describedby=${this.missing ? 'missing' : nothing}>
          <legend>
            <p class="soft">${this.progress}</p>
            <h1 tabindex="-1">${askText(texts, question)}</h1>
          </legend>
          ${this.answers.map(
            (answer) =>
              html`<label
                ><input type="radio" name="answer" value=${answer} ?checked=${answer === this.chosen} /><span
                  >${answerText(texts, question, answer)}</span
                ></label
              >`,
          )}
        </fieldset>
        ${
          help
            ? html`<details>
                <summary>${say('question.why')}</summary>
                <p>${help}</p>
              </details>`
            : nothing
        }
        <div class="next">
          <p id="missing" class="fault" role="alert">${this.missing ? say('question.choose') : nothing}</p>
          <button class="primary">${say('question.continue')}</button>
        </div>
      </form>`,
    );
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const answer = new FormData(event.currentTarget as HTMLFormElement).get('answer');
    this.missing = answer === null;
    if (typeof answer === 'string') request(this, 'guichet-answer-choose', { question: this.question, answer });
    else this.renderRoot.querySelector('input')?.focus();
  }
}
