/**
 * Fields of the form « home watch » that code reads by name; every other field is only carried. Their ids are the same in
 * `forms/home-watch/form.yaml`.
 */
export const HOME_WATCH_FIELDS = {
  /** INSEE code of the home's commune. */
  commune: 'commune',
  /** `police` or `gendarmerie`; asked only where both are. */
  force: 'force',
  /** `main` or `secondary`. */
  residence: 'residence',
  /** Calendar date of the departure. */
  from: 'from',
  /** Calendar date of the return. */
  to: 'to',
  /** Where the receipt goes. */
  email: 'email',
} as const;

/** The step whose fields may still be corrected after the request was sent, where the site allows it. */
export const HOME_WATCH_ACCESS_STEP = 'access';
