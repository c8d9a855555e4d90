/** The State's own page of the « Opération Tranquillité Vacances ». */
export const otvOfficialUrl = 'https://www.service-public.fr/particuliers/vosdroits/R43241';
