import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly target: unknown; readonly failureSummary: string }[];
  }[];
}

/** Runs axe inside one document, where it stays (a page's policy does not stop the debugger's evaluation). */
const violations = async (frame: Frame): Promise<string[]> => {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await axeSource);
  const result = await frame.evaluate<AxeResult>(
    '(document.getAnimations().forEach((animation) => animation.finish()), axe.run(document, { resultTypes: ["violations"], iframes: false }))',
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.html.slice(0, 160)} — ${node.failureSummary}`),
  );
};

/** axe finds nothing in the page, nor in any frame of it (spec A-1). `state` names the state for the failure's message. */
export const assertAccessible = async (page: Page, state: string): Promise<void> => {
  for (const frame of page.frames()) {
    if (frame.url() === 'about:blank') continue;
    assert.deepEqual(await violations(frame), [], `axe in « ${state} », ${new URL(frame.url()).pathname}`);
  }
};

/** Nothing is wider than the screen, neither in the page nor in the frame (spec A-5). */
export const assertFits = async (page: Page, state: string): Promise<void> => {
  for (const frame of page.frames()) {
    const beyond = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(beyond <= 0, `« ${state} » is ${beyond} px wider than its screen`);
  }
};
