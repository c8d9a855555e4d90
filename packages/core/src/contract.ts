/**
 * Readable names over the types generated from the contract that the server publishes. Types only: the browser does not
 * validate what its own server sends. Each name is documented where it is defined, in the server's contract.
 */
import type { components } from './generated/api.ts';

type Schemas = components['schemas'];
type Named<Union extends { type: string }, Type extends Union['type']> = Extract<Union, { type: Type }>;

/** One entry of the public log, which citizen and officers both see. */
export type PublicEvent = Schemas['PublicEvent'];
export type PublicEventType = PublicEvent['type'];
/** The public event of one type. */
export type PublicEventOf<Type extends PublicEventType> = Named<PublicEvent, Type>;
/** One entry of the staff log, which only officers see. */
export type StaffEvent = Schemas['StaffEvent'];
export type StaffEventType = StaffEvent['type'];
/** The staff event of one type. */
export type StaffEventOf<Type extends StaffEventType> = Named<StaffEvent, Type>;

/** What a citizen may ask of their conversation; idempotent by `commandId`. */
export type CitizenCommand = Schemas['CitizenCommand'];
/** What an officer may ask of a conversation; idempotent by `commandId`. */
export type OfficerCommand = Schemas['OfficerCommand'];
/** What is true for a moment only: never stored, never acknowledged. */
export type Signal = Schemas['Signal'];
/** The answer to a command once it is durable (spec D-2). */
export type Ack = Schemas['Ack'];
/** An RFC 9457 problem whose code is of the one registry (spec E-1). */
export type Problem = Schemas['Problem'];
/** What a citizen hands over at the end of a flow; the server replays it (spec T-14). */
export type Handoff = Schemas['Handoff'];
/** A handoff as officer and citizen read it, in the opening event. */
export type HandoffView = Schemas['HandoffView'];
export type OpenConversation = Schemas['OpenConversation'];
export type Opened = Schemas['Opened'];

/** The state that the public log adds up to, at `seq` (spec D-8). */
export type ConversationSnapshot = Schemas['ConversationSnapshot'];
/** `closed` is final (spec C-1). */
export type Status = ConversationSnapshot['status'];
export type Danger = ConversationSnapshot['danger'];
export type OfficerLeftReason = NonNullable<ConversationSnapshot['officerLeft']>;
/** Where the citizen stands; a lower `version` than the one shown is dropped (spec C-3). */
export type QueuePosition = Schemas['QueuePosition'];
export type CitizenView = Schemas['CitizenView'];
export type EventPage = Schemas['EventPage'];

/** A single-use ticket for a socket's first frame (spec D-10). */
export type Ticket = Schemas['Ticket'];
export type CitizenHello = Schemas['CitizenHello'];
export type CitizenClientFrame = Schemas['CitizenClientFrame'];
export type CitizenServerFrame = Schemas['CitizenServerFrame'];
export type DeskHello = Schemas['DeskHello'];
export type DeskClientFrame = Schemas['DeskClientFrame'];
export type DeskServerFrame = Schemas['DeskServerFrame'];

/** What anyone may know of a partner site. */
export type SiteView = Schemas['SiteView'];
/** What a site may offer. */
export type Service = SiteView['services'][number];
/** What a site changes of the orienter. */
export type OrienterOptions = Schemas['OrienterOptions'];
/** A place that receives people: a brigade, a commissariat, an office for victims, an association. */
export type Unit = Schemas['Unit'];
export type UnitKind = Unit['kind'];
/** A unit in an answer that may have asked from a point. */
export type UnitFound = Schemas['UnitFound'];
export type UnitSource = Schemas['UnitSource'];
/** A commune, under its name of today or of before. */
export type CommuneFound = Schemas['CommuneFound'];
/** A commune, who covers it, and who is near: three different things. */
export type CommuneView = Schemas['CommuneView'];
/** Ranges of a day, local times of the place (`HH:MM`). */
type DayRanges = readonly (readonly [from: string, to: string])[];
/** Hours by the place's own clocks (spec U-8), with pairs as pairs, which generated types are not. */
export type OpeningHours = Readonly<Pick<Schemas['OpeningHours'], 'zone' | 'holidays' | 'region'>> & {
  readonly week: 'always' | readonly DayRanges[];
  readonly holidayRanges?: DayRanges;
  readonly exceptions?: Readonly<Record<string, DayRanges>>;
};
/** Every unit of a department. */
export type UnitShard = Schemas['UnitShard'];
/** Which shards there are, each with the circles in which its units lie (spec U-26). */
export type UnitShardIndex = Schemas['UnitShardIndex'];
/** Which force covers a commune. */
export type Zone = CommuneView['competence']['zone'];
/** An address or a named place, as the geocoder knows it. */
export type AddressFound = Schemas['AddressFound'];
/** What the frames that look for addresses may contact besides their own origin. */
export type LocatorConfig = Schemas['LocatorConfig'];
/** What the page of requests to watch a home is told besides the site. */
export type OtvConfig = Schemas['OtvConfig'];
/** What an owner may still do by themselves once a request was sent. */
export type OtvAction = OtvConfig['actions'][number];
export type OtvRequestInput = Schemas['OtvRequestInput'];
/** The reference and the secret, shown once. */
export type OtvReceipt = Schemas['OtvReceipt'];
export type OtvSession = Schemas['OtvSession'];
/** A request as its owner sees it. */
export type OtvRequestView = Schemas['OtvRequestView'];
export type OtvStatus = OtvRequestView['status'];
/** A firm that repairs or secures for money. */
export type Provider = Schemas['Provider'];
/** What may be looked for on a site, and who was found. */
export type ProviderList = Schemas['ProviderList'];
export type AnsweredBy = NonNullable<SiteView['answeredBy']>;
export type ThemeTokens = SiteView['theme'];

export type SignIn = Schemas['SignIn'];
export type ChangePassword = Schemas['ChangePassword'];
export type SetPresence = Schemas['SetPresence'];
export type DeskSession = Schemas['DeskSession'];
export type Role = DeskSession['officer']['role'];
/** An officer as colleagues know them. */
export type OfficerRef = Schemas['OfficerRef'];
/** A conversation as the desk lists it: no word of the citizen in it. */
export type QueueItem = Schemas['QueueItem'];
/** Every open conversation, most urgent first; replaces any snapshot with a lower version. */
export type QueueSnapshot = Schemas['QueueSnapshot'];
export type DeskConversation = Schemas['DeskConversation'];
export type DeskEventPage = Schemas['DeskEventPage'];
export type Colleague = Schemas['Colleague'];
export type ColleagueList = Schemas['ColleagueList'];
export type QueueDescription = Schemas['QueueDescription'];
export type QueueList = Schemas['QueueList'];
export type SiteDescription = Schemas['SiteDescription'];
/** How often each part of a flow was shown on a site, in steps of 5 (spec T-20). */
export type FlowCountReport = Schemas['FlowCountReport'];
/** A place that a site keeps itself (spec U-33). */
export type Place = Schemas['Place'];
/** A place as an admin writes it. */
export type PlaceDraft = Schemas['PlaceDraft'];
export type PlaceHours = Schemas['PlaceHours'];
export type PlaceList = Schemas['PlaceList'];
/** What an upload of places did, row by row (spec U-34). */
export type PlaceImportReport = Schemas['PlaceImportReport'];
/** A unit as the desk names it. */
export type DeskUnit = Schemas['DeskUnit'];
/** A request to watch a home as lists of the desk show it. */
export type OtvDeskItem = Schemas['OtvDeskItem'];
export type OtvDeskList = Schemas['OtvDeskList'];
export type OtvDeskEntry = Schemas['OtvDeskEntry'];
/** A whole request, without its secret fields. */
export type OtvDeskRequest = Schemas['OtvDeskRequest'];
export type OtvSecrets = Schemas['OtvSecrets'];
/** The homes of one unit that are empty today. */
export type OtvDaySheet = Schemas['OtvDaySheet'];
export type OtvVerification = Schemas['OtvVerification'];
export type OtvPassage = Schemas['OtvPassage'];
export type OtvMessage = Schemas['OtvMessage'];
/** Somebody read more addresses than patrols need. */
export type OtvReadAlert = Schemas['OtvReadAlert'];
export type OtvReadAlertList = Schemas['OtvReadAlertList'];
/** A site as its admins see it. */
export type SiteDetail = Schemas['SiteDetail'];
/** A site as an admin writes it. */
export type SiteDraft = Schemas['SiteDraft'];
/** Why something of a draft is not taken. */
export type SiteFault = Schemas['SiteFault'];
/** A key of a site, without what it is made of. */
export type SiteKey = Schemas['SiteKey'];
export type SiteKeyList = Schemas['SiteKeyList'];
export type CreatedSiteKey = Schemas['CreatedSiteKey'];
/** One version that one origin embeds. */
export type EmbedUse = Schemas['EmbedUse'];
export type EmbedUseList = Schemas['EmbedUseList'];
export type CannedReplyDraft = Schemas['CannedReplyDraft'];
export type CannedReply = Schemas['CannedReply'];
export type CannedReplyList = Schemas['CannedReplyList'];

/** Codes of the server's registry. */
export type ServerErrorCode = Schemas['ApiErrorCode'];
/** Codes that only a client can give, because no server answered. */
export type ClientErrorCode = 'network.unreachable' | 'server.garbage' | 'send.timeout';
/** Every code an `ApiError` can carry. */
export type ApiErrorCode = ServerErrorCode | ClientErrorCode;
