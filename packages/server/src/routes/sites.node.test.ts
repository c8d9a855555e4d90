import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameConfig, SiteRecord, SiteView } from '../contract/index.ts';
import { createTestApps, SITE } from '../testing/test-apps.ts';
import { unescapeHtml } from '../testing/unescape-html.ts';

test('what a site changes of the orienter is public, in the API and in the frame; its queues are not', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const orienter: SiteRecord['orienter'] = {
    start: 'message-kind',
    audiences: ['individual', 'association'],
    csirt: { name: 'CSIRT <Bretagne>', phone: '0800200008', url: 'https://csirt.example/' },
  };
  await services.sites.put({ ...SITE, orienter, cyberQueue: 'victimes' });
  const view = (await publicApp.inject({ url: `/api/v1/sites/${SITE.slug}` })).json<SiteView>();
  const { body } = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}` });
  const config = JSON.parse(unescapeHtml(/content="([^"]*)"/.exec(body)?.[1] ?? '')) as FrameConfig;
  for (const shown of [view, config]) {
    assert.deepEqual([shown.services, shown.orienter], [['chat', 'cyber', 'units', 'otv'], orienter]);
    assert.doesNotMatch(JSON.stringify(shown), /queue|victimes/i);
  }
});
