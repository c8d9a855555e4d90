/** Why a file could not be downloaded, in a sentence for whoever asked for it. What was there before is untouched. */
export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
  /** When the server asks to come back, in seconds; null when it does not say. */
  readonly retryAfterSeconds: number | null;

  constructor(message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
