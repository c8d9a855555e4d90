/** Kinds of reasons, for those who say it in their own language. */
export type ImportFailureReason = 'file.unreadable' | 'file.empty' | 'file.columns';

/** Why a file cannot be taken at all, in a sentence for whoever imports it. Nothing of it was stored. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  readonly reason: ImportFailureReason;

  constructor(message: string, reason: ImportFailureReason = 'file.unreadable') {
    super(message);
    this.reason = reason;
  }
}
