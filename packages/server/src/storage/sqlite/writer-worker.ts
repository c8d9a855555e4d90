import { parentPort, workerData } from 'node:worker_threads';
import { GroupWriter } from './write/group-writer.ts';
import type { Job, WriterOptions } from './write/jobs.ts';

// The worker that owns the write connection. One message in, one group commit, one message out.
const port = parentPort;
if (port === null) throw new TypeError('writer-worker: runs in a worker thread only');
const writer = new GroupWriter(workerData as WriterOptions);
port.on('message', (message: readonly Job[] | 'close') => {
  if (message === 'close') {
    writer.close();
    port.close();
    return;
  }
  port.postMessage(writer.write(message));
});
port.postMessage('ready');
