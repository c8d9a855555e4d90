import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { answersOfMatrix } from '../../testing/home-watch-matrix.ts';
import type { FormDocument } from '../form.ts';

describe('zone rules in a browser', () => {
  it('V-2 at every edge, in every place, a browser answers as the server does', async () => {
    const { rules } = await executeServerCommand<FormDocument, { id: string }>('form-document', { id: 'home-watch' });
    if (rules === null) throw new Error('the form has no rules');
    const byServer = await executeServerCommand<readonly string[], null>('home-watch-matrix', null);
    expect(byServer).to.have.length(7 * 704);
    expect(answersOfMatrix(rules)).to.deep.equal(byServer);
  });
});
