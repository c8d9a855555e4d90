/** Where a person is sent when the chat cannot help; official pages only. */
export const officialUrl = 'https://www.masecurite.interieur.gouv.fr';
/** The 114 without a telephone: chat, video, sign language. */
export const urgence114Url = 'https://www.urgence114.fr';

/** 114 is reached by SMS, never by an ordinary call. */
export const phoneLinks = { '17': 'tel:17', '112': 'tel:112', '114': 'sms:114' } as const;
