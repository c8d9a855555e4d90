import type { Storage } from '../storage/port.ts';
import { UsageError } from './options.ts';

/** @throws UsageError naming the queues that there are */
export const requireQueue = async (storage: Pick<Storage, 'queues'>, option: string, queue: string): Promise<void> => {
  const names = (await storage.queues()).map(({ name }) => name);
  if (names.includes(queue)) return;
  throw new UsageError(`--${option}: there is no queue « ${queue} »; there are: ${names.join(', ') || 'none'}.`);
};
