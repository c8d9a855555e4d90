import assert from 'node:assert/strict';
import { it } from 'node:test';
import { unit } from '../testing/sample-units.ts';
import { givesAppointments, routeLink, webLink } from './unit-links.ts';

const there = unit('Voiron', { latitude: 45.3664, longitude: 5.5907, name: 'Brigade (Voiron) & Cie' });

it('U-6 U-71 a route says where one goes, never from where', () => {
  assert.equal(routeLink(there, 'openstreetmap'), 'https://www.openstreetmap.org/directions?to=45.3664%2C5.5907');
  assert.equal(routeLink(there, 'geo'), 'geo:45.3664,5.5907?q=45.3664%2C5.5907(Brigade%20(Voiron)%20%26%20Cie)');
  assert.equal(routeLink({ ...there, latitude: null, longitude: null }, 'geo'), null);
});

it('E-3 a link leads to the web or nowhere', () => {
  assert.equal(webLink('https://brigade.example/'), 'https://brigade.example/');
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'brigade.example', null]) {
    assert.equal(webLink(address), null);
  }
});

it('appointments are offered in words of the source', () => {
  for (const service of ['Rendez-vous en ligne', 'Prise de RDV', 'accueil sur rendezvous']) {
    assert.equal(givesAppointments(unit('x', { services: [service] })), true, service);
  }
  assert.equal(givesAppointments(unit('x', { services: ['Accueil', 'Hardvard'] })), false);
});
