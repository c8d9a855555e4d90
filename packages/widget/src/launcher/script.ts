/**
 * The entry of guichet.js, a classic script on partners' pages:
 * `<script src="…/embed/guichet.js" data-site="mairie-exemple" async></script>`.
 */
import { defineGuichetChat, defineGuichetCyber, defineGuichetOtv, defineGuichetUnits } from './define.ts';
import { GuichetElement, setPageSettings } from './guichet-element.ts';
import { installPageApi } from './install-page-api.ts';
import { pageScript } from './page-script.ts';

// Before the definitions: that is when elements which stand in the page already read their settings.
setPageSettings(
  (name) =>
    pageScript!.getAttribute(`data-${name}`) ??
    // From the public origin, guichet.js comes by several paths: its own, a version's, a major's.
    (name === 'api' ? new URL(pageScript!.src).origin : null),
);
if (defineGuichetChat()) {
  GuichetElement.script = pageScript;
  defineGuichetCyber();
  defineGuichetUnits();
  defineGuichetOtv();
  installPageApi();
}
