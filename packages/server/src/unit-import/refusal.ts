/** Why a row is not taken, as the report counts it. */
export const REFUSALS = {
  'row.malformed': 'the row has not the shape of its format',
  'id.missing': 'it has no id',
  'id.duplicate': 'its id stands earlier in the file',
  'name.missing': 'it has no name',
  'kind.unknown': 'its kind is none that is known',
  'kind.reserved': 'its kind is one of the official lists',
  'department.unknown': 'its department cannot be told',
  'department.other': 'it is in another department than the list',
  'coordinates.missing': 'it has no coordinates',
  'coordinates.unreadable': 'its coordinates are no numbers',
  'coordinates.copied': 'one coordinate is a copy of the other',
  'coordinates.swapped': 'latitude and longitude are swapped',
  'coordinates.outside-france': 'its coordinates are outside France',
  'hours.unreadable': 'its hours cannot be read',
} as const;
export type Refusal = keyof typeof REFUSALS;

/** What is left out of a unit that is taken all the same. */
export const OMISSIONS = {
  phone: 'its phone cannot be dialled as it stands',
  point: 'its coordinates are in another part of France than its department: it is listed, and never near',
  insee: 'its commune is in another part of France than its postcode and its coordinates',
} as const;
export type Omission = keyof typeof OMISSIONS;

/** Why a row that is in order is no unit of ours; counted, not refused. */
export const EXCLUSIONS = {
  'recruitment-centre': 'recruitment centres',
  'temporary-post': 'temporary posts',
  'other-kind': 'services of other kinds',
} as const;
export type Exclusion = keyof typeof EXCLUSIONS;

/** One row that cannot be taken. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  readonly refusal: Refusal;
  /** The value that is wrong, as the file has it. */
  readonly detail: string;

  constructor(refusal: Refusal, detail = '') {
    super(`${REFUSALS[refusal]}${detail === '' ? '' : ` (${detail})`}`);
    this.refusal = refusal;
    this.detail = detail;
  }
}

/** One row that is left out on purpose. */
export class RowExcluded extends Error {
  override readonly name = 'RowExcluded';
  readonly exclusion: Exclusion;

  constructor(exclusion: Exclusion) {
    super(EXCLUSIONS[exclusion]);
    this.exclusion = exclusion;
  }
}
