/** What providers are needed for, as citizens read it. The reference of `provider-needs.en.ts`. */
export const needs = {
  disinfect: 'Nettoyer un appareil infecté',
  'recover-data': 'Récupérer des données perdues ou bloquées',
  secure: 'Sécuriser un appareil, un réseau ou un site',
  'incident-response': 'Répondre à une attaque en cours',
  advice: 'Être conseillé ou faire vérifier son installation',
} as const;
