import type { Catalogue, Translate, Translator } from '../i18n/index.ts';
import type { ControllerHost } from './host.ts';
import { StoreController } from './store-controller.ts';

/** Re-renders its host when the language or its messages change. */
export class TranslatorController<Reference extends Catalogue> {
  readonly #translator: Translator<Reference>;

  constructor(host: ControllerHost, translator: Translator<Reference>) {
    this.#translator = translator;
    new StoreController(host, translator.$catalogue);
  }

  /** Gives the text of a key; see {@link Translator}. */
  get t(): Translate<Reference> {
    return this.#translator.t;
  }

  /** BCP 47 tag of the language in force, for `lang` attributes. */
  get locale(): string {
    return this.#translator.$locale.get();
  }
}
