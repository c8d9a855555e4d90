import { fr } from '../../../locales/units-map.fr.ts';
import { unitsMapTranslator } from '../../../locales/units-map-translator.ts';
import { createLeafletAdapter } from '../../../map/leaflet-adapter.ts';
import { UnitMapElement } from '../unit-map-element.ts';
import { places } from './places.ts';

// A page of the frame with the map alone, for a test that gives it a policy. `data-tiles` names the template.
unitsMapTranslator.setCatalogue('fr', fr);
customElements.define('guichet-unit-map', UnitMapElement);
const map = new UnitMapElement();
map.adapter = async () => createLeafletAdapter();
map.tiles = { tiles: document.documentElement.dataset['tiles'] ?? '', attribution: '© Essai', maxZoom: 19 };
map.units = places;
document.body.append(map);
