/** The tables as Kysely sees them; `migrations/` makes them. Text, integer and binary columns only, so that PostgreSQL can have the same. */
export interface Schema {
  meta: { key: string; value: string };
  counters: { name: string; value: number };
  sites: SiteRow & SiteChangeColumns;
  site_keys: SiteKeyRow;
  /** One sum an origin, version and day; names nobody (spec Y-10). */
  embed_counts: EmbedCountRow;
  queues: { name: string; title: string };
  /** Which queue takes what a flow hands over, by department of the citizen and zone of their commune; empty: any. */
  routes: { flow: string; department: string; zone: string; queue: string };
  canned_replies: { id: string; shortcut: string; title: string; text: string; locale: string };
  providers: ProviderRow;
  /** One sum a node and day; names nobody (spec T-15). */
  flow_counts: FlowCountRow;
  unit_lists: UnitListRow;
  units: UnitRow;
  place_changes: PlaceChangeRow;
  commune_centres: CommuneCentreRow;
  competence_tables: CompetenceTableRow;
  competence: CompetenceRow;
  /** Keys of the server itself. */
  server_keys: { name: string; wrapped: Uint8Array };
  home_watches: HomeWatchRow;
  /** The whole record as JSON, sealed. */
  home_watch_bodies: { id: string; body: Uint8Array };
  /** Deleting the row erases the request. */
  home_watch_keys: { id: string; wrapped: Uint8Array };
  home_watch_mails: HomeWatchMailRow;
  /** Deleting the row erases the mail. */
  home_watch_mail_keys: { id: string; wrapped: Uint8Array };
  officers: OfficerRow;
  /** Units whose requests an officer may see. */
  officer_territories: { officer_id: string; unit: string };
  /** `seq` is contiguous from 1; `kind` says whether it is an alert, the sealed body says the same. */
  audit_log: AuditRow;
  /** One row: how long the log is, and the hash of its last entry, sealed. */
  audit_head: { name: string; sealed: Uint8Array };
  desk_sessions: { id_hash: Uint8Array; officer_id: string; created_at_ms: number; last_seen_at_ms: number };
  conversations: ConversationRow;
  /** Deleting the row erases every body of the conversation. */
  conversation_keys: { conversation: number; wrapped: Uint8Array };
  events: EventRow;
  commands: CommandRow;
  /** `ended`: 1 once the token is dead; the row stays until erasure, so that a late opening cannot revive it. */
  citizen_sessions: {
    token_hash: Uint8Array;
    conversation: number;
    last_seen_at_ms: number;
    ended: number;
  };
  /** How long the last served conversations waited; names no conversation. */
  served_waits: { ordinal: number; queue: string; waited_ms: number };
}

export interface SiteRow {
  slug: string;
  name: string;
  insee_code: string | null;
  allowed_origins: string;
  answered_by: string | null;
  demonstration: number;
  services: string;
  queue: string;
  cyber_queue: string | null;
  orienter: string;
  locale: string;
  theme: string;
  exit_url: string;
  retention_days: number;
  otv: string | null;
  legal_notice_url: string | null;
  /** As JSON; null: not told. */
  hours: string | null;
}

/** Who changed a site last, and how often it was changed. */
export interface SiteChangeColumns {
  revision: number;
  /** Null: whoever runs the server. */
  changed_by: string | null;
  changed_at_ms: number | null;
}

/** A key with which a partner's server reads; of the key itself, its hash and its last characters. */
export interface SiteKeyRow {
  id: string;
  site: string;
  name: string;
  scopes: string;
  hash: Uint8Array;
  ending: string;
  created_by: string;
  created_at_ms: number;
  revoked_at_ms: number | null;
  /** `2026-11-22`; null: never. */
  last_used_day: string | null;
}

export interface EmbedCountRow {
  site: string;
  origin: string;
  version: string;
  /** `2026-11-22`. */
  day: string;
  count: number;
}

/** What stands in clear of a request to watch a home. */
export interface HomeWatchRow {
  id: string;
  unit: string;
  status: string;
  /** In which it came, `2026-11`. */
  month: string;
  /** Random, another one after every change. */
  stamp: string;
}

export interface AuditRow {
  seq: number;
  kind: string;
  body: Uint8Array;
  hash: Uint8Array;
}

/** A mail about a request. In clear only while it waits: when it is to be tried next. */
export interface HomeWatchMailRow {
  /** Random. */
  id: string;
  request: string;
  /** `waiting`, `sent` or `failed`. */
  state: string;
  /** Null once it does not wait any more. */
  due_ms: number | null;
  tries: number;
  /** Sealed JSON: the mail while it waits, its kind and why once it was given up; null once it was sent. */
  body: Uint8Array | null;
}

export interface ProviderRow {
  /** Slug of the site that the list belongs to, or `*` for the operator's. */
  list: string;
  siret: string;
  name: string;
  label: string | null;
  departments: string;
  audiences: string;
  services: string;
  phone: string | null;
  url: string | null;
}

export interface FlowCountRow {
  site: string;
  flow: string;
  /** `2026-11-22`. */
  day: string;
  version: number;
  node: string;
  count: number;
}

export interface UnitListRow {
  name: string;
  rank: number;
  source_name: string;
  source_date: string;
  licence: string | null;
  sample: number;
}

export interface UnitRow {
  list: string;
  id: string;
  /** The unit as JSON: public, and only ever read as a whole. */
  body: string;
}

/** In ten-millionths of a degree. */
export interface CommuneCentreRow {
  insee: string;
  latitude_e7: number;
  longitude_e7: number;
}

/** One line of the journal of places that sites keep; `subject` is a place or, after an import, a list. */
export interface PlaceChangeRow {
  ordinal: number;
  site: string;
  subject: string;
  /** `created`, `changed`, `removed` or `imported`. */
  action: string;
  count: number | null;
  officer_id: string;
  officer_name: string;
  at_ms: number;
}

export interface CompetenceTableRow {
  name: string;
  source_name: string;
  source_date: string;
  licence: string | null;
  /** Communes of its own as JSON. */
  communes: string;
}

export interface CompetenceRow {
  insee: string;
  /** `police` or `gendarmerie`. */
  force: string;
  /** Empty when the table names none. */
  unit: string;
  table_name: string;
}

export interface OfficerRow {
  id: string;
  login: string;
  name: string;
  role: string;
  password_hash: string;
  must_change_password: number;
  available: number;
  capacity: number;
  disabled: number;
}

/** `id` is what the outside knows; `number` is what other tables refer to: live conversations then stand side by side on few pages. */
export interface ConversationRow {
  number: number;
  id: string;
  site_slug: string;
  status: string;
  queue: string;
  danger: string;
  language: string;
  holder_id: string | null;
  holder_name: string | null;
  returned: number;
  officer_left: string | null;
  public_seq: number;
  staff_seq: number;
  read_by_citizen: number;
  read_by_officer: number;
  last_citizen_seq: number;
  opened_at_ms: number;
  waiting_since_ms: number;
  unanswered_since_ms: number | null;
  closed_at_ms: number | null;
}

export interface EventRow {
  conversation: number;
  /** `public` or `staff`. */
  log: string;
  seq: number;
  type: string;
  /** The whole event as JSON, sealed. */
  body: Uint8Array;
}

export interface CommandRow {
  conversation: number;
  /** `citizen`, `system` or `officer:<id>`. */
  sender: string;
  command_id: string;
  /** Fingerprint of the body under the data key. */
  fingerprint: Uint8Array;
  seq: number | null;
  staff_seq: number | null;
}
