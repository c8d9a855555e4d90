/** The State's own service for cyber incidents: named as such, and never imitated (spec T-16). */
export const cyber17Url = 'https://17cyber.gouv.fr';
