import { databaseFile } from '../../../data-folder.ts';
import { KeyRing } from '../../../sealing/data-key.ts';
import { prepareKeyChange } from '../../../sealing/key-files.ts';
import { rewrapKeys } from '../keys/rewrap-keys.ts';

// A process that ends as by a power cut in the middle of a change of the master key: folder, keys a transaction, transactions.
const [dir = '', batchRows = '', batches = ''] = process.argv.slice(2);
let left = Number(batches);
const die = () => process.kill(process.pid, 'SIGKILL');
const change = await prepareKeyChange(dir);
if (change === null || left === 0) die();
else {
  await rewrapKeys(databaseFile(dir), new KeyRing(change.next, [change.former]), {
    batchRows: Number(batchRows),
    pauseMs: 0,
    onBatch: () => void (--left === 0 && die()),
  });
}
