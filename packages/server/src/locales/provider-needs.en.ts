import type { needs as reference } from './provider-needs.fr.ts';

export const needs: Readonly<Record<keyof typeof reference, string>> = {
  disinfect: 'Clean an infected device',
  'recover-data': 'Recover lost or locked data',
  secure: 'Secure a device, a network or a website',
  'incident-response': 'Respond to an attack that is under way',
  advice: 'Get advice or have a set-up checked',
};
