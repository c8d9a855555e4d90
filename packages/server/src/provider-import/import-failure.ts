/** Why a file cannot be taken at all, in a sentence for whoever imports it. Nothing of it was stored. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
}
