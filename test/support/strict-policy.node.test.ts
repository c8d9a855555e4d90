import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strictPolicy } from '../../examples/hostile/pages.ts';
import { policyLines } from './guide.ts';

const API = 'https://guichet.example';
/** What such a page says for itself, whatever it holds. */
const OF_THE_PAGE = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"];
const TYPES = "require-trusted-types-for 'script'";

const directivesOf = (policy: string) => policy.split('; ').toSorted();

describe('the strictest page of the samples', () => {
  it('H-6 allows what the guide says for buttons, and with a list what it says for the list: no word more', () => {
    const [buttons = '', list = ''] = policyLines({ api: API });
    const page = [...OF_THE_PAGE, TYPES];
    assert.deepEqual(
      directivesOf(strictPolicy(API)),
      directivesOf([...page, buttons, "trusted-types 'none'"].join('; ')),
    );
    assert.deepEqual(
      directivesOf(strictPolicy(API, { hasList: true })),
      directivesOf([...page, buttons, list].join('; ')),
    );
  });
});
