import type { Translation } from '@guichet/core/i18n';
import { en as hours } from './hours.en.ts';
import type { fr } from './parts.fr.ts';

/** Words of what a conversation shows later, in English. */
export const en: Translation<typeof fr> = {
  ...hours,
  'languages.title': 'Your language',
  'languages.search': 'Search for a language',
  'languages.suggested': 'Suggestions',
  'languages.all': 'All languages',
  'languages.found': { one: '{count} language found', other: '{count} languages found' },
  'languages.none': 'No language matches. Try its name in French or in English.',
  'languages.close': 'Go back without a change',

  'menu.label': 'Chat options',
  'menu.close': 'Close the options',
  'menu.download': 'Download the chat',
  'menu.downloadWarning': 'The file will stay on this device. Avoid it if the device is shared.',
  'menu.hours': 'When somebody answers',
  'menu.safety': 'Safety information',
  'menu.language': 'Change language',
  'menu.end': 'End the chat',
  'menu.endQuestion': 'End the chat?',
  'menu.endHelp': 'You will not be able to write in it any more. It stays on screen until you close it.',
  'menu.endYes': 'Yes, end it',
  'menu.endNo': 'No, go on',

  'safety.title': 'Your safety',
  'safety.exit': '“Leave fast” hides the chat and opens a neutral site. An unsent message is lost.',
  'safety.history': 'The address of this page stays in the browser history. You can delete it there.',
  'safety.files': 'A downloaded file stays on the device.',
  'safety.screen': 'A screenshot or a spying program cannot be erased from here.',
  'safety.private': 'Private browsing keeps fewer things.',

  'locked.title': 'A chat is going on',
  'locked.help': 'It is hidden to protect you. It resumes here if you press the button.',
  'locked.resume': 'Resume my chat',

  'closed.title': 'The chat is over',
  'closed.remains': 'It stays here until this window is closed. After that, you will not see it again.',
  'closed.kept': 'The service keeps it encrypted for a limited time.',
  'closed.new': 'New chat',
};
