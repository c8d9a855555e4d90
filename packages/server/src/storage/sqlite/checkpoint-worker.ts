import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './connection.ts';

// Copies the write-ahead log into the database file beside the writer, which would otherwise stop for it every 1,000 pages.
const port = parentPort;
if (port === null) throw new TypeError('checkpoint-worker: runs in a worker thread only');
const INTERVAL_MS = 250;

const database = openDatabase(workerData as string);
const version = database.prepare('pragma data_version');
const checkpoint = database.prepare('pragma wal_checkpoint(passive)');
let copied: unknown;
const timer = setInterval(() => {
  const written = version.get()?.['data_version'];
  if (written === copied) return;
  copied = written;
  checkpoint.get();
}, INTERVAL_MS);

port.once('message', () => {
  clearInterval(timer);
  database.close();
  port.close();
});
