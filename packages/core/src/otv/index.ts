export {
  createOtvClient,
  type OtvChanges,
  type OtvClient,
  type OtvClientOptions,
  type OtvCodes,
  type OtvRequestBody,
} from './client.ts';
export type { Submitted } from './submission.ts';
