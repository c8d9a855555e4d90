import { commandId, createHttp, type DeskRoutes } from '@guichet/core';
import { createDesk } from './app/desk.ts';
import { keepPreferences } from './app/preferences.ts';
import { createBeep } from './app/sound.ts';
import { createDeskLink } from './client/desk-link.ts';
import { AppElement } from './components/app/app.ts';
import { defineDesk } from './define/define-desk.ts';
import { createDeskStores } from './stores/desk-stores.ts';
import { adoptTokens } from './styles/tokens.ts';

const API = '/api/v1';

const stores = createDeskStores();
const http = createHttp<DeskRoutes>({ baseUrl: API, credentials: 'same-origin' });
const desk = createDesk({
  stores,
  http,
  commandId,
  beep: createBeep(),
  loadOtv: (options) => import('./otv.ts').then(({ openOtv }) => openOtv(options)),
  loadSites: (options) => import('./sites.ts').then(({ openSites }) => openSites(options)),
  print: () => print(),
  createLink: (options) => createDeskLink({ ...options, http, api: API }),
});

adoptTokens(document);
keepPreferences(stores, localStorage, navigator.language);
defineDesk();
const app = new AppElement();
app.desk = desk;
app.stores = stores;
desk.start();
document.querySelector('#boot')?.replaceWith(app);
