/**
 * Mails about requests. Neutral (spec V-42): whoever reads the mailbox learns neither what was asked, nor where, nor when.
 * The reference of `home-watch-mails.en.ts`.
 */
export const homeWatchMails = {
  greeting: 'Bonjour,',
  signature:
    'Ce message est envoyé automatiquement : merci de ne pas y répondre. Il ne contient ni lien ni pièce jointe.',
  reference: 'Référence :',
  open: 'Pour ouvrir votre demande, il faut cette référence et votre code secret. Ce code ne vous sera jamais demandé par e-mail.',
  'received.subject': 'Votre demande a bien été reçue',
  'received.text': 'Nous avons bien reçu votre demande. Gardez sa référence.',
  'verified.subject': 'Votre demande est confirmée',
  'verified.text': 'Votre demande a été vérifiée et confirmée.',
  'message.subject': 'Un message vous attend',
  'message.text': 'Un message vous attend. Vous pouvez le lire en ouvrant votre demande.',
  'changed.subject': 'Votre demande a été modifiée',
  'changed.text': 'Votre demande a été modifiée. Si ce n’est pas vous, prévenez vite le service qui l’a reçue.',
  'closed.subject': 'Votre demande est close',
  'closed.text': 'Votre demande est close. Si cela vous étonne, prévenez le service qui l’a reçue.',
} as const;
