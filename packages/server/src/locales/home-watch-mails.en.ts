import type { homeWatchMails as reference } from './home-watch-mails.fr.ts';

export const homeWatchMails: Readonly<Record<keyof typeof reference, string>> = {
  greeting: 'Hello,',
  signature: 'This message was sent automatically: please do not reply. It holds neither a link nor an attachment.',
  reference: 'Reference:',
  open: 'To open your request, you need this reference and your secret code. Nobody will ever ask you for that code by e-mail.',
  'received.subject': 'Your request has been received',
  'received.text': 'We have received your request. Keep its reference.',
  'verified.subject': 'Your request is confirmed',
  'verified.text': 'Your request has been checked and confirmed.',
  'message.subject': 'A message is waiting for you',
  'message.text': 'A message is waiting for you. You can read it by opening your request.',
  'changed.subject': 'Your request has been changed',
  'changed.text': 'Your request has been changed. If it was not you, quickly tell the service that received it.',
  'closed.subject': 'Your request is closed',
  'closed.text': 'Your request is closed. If that surprises you, tell the service that received it.',
};
