import type { FlowDocument } from '@guichet/triage';
import { createLocalBroker, type Broker } from '../live/broker.ts';
import { DeskNews } from '../live/desk-news.ts';
import { Heartbeats } from '../live/heartbeats.ts';
import { Hub } from '../live/hub.ts';
import type { LiveContext } from '../live/live-context.ts';
import { HELLO_WITHIN_MS } from '../live/live-socket.ts';
import { LongPolls } from '../live/long-polls.ts';
import type { Outcome, Storage } from '../storage/port.ts';
import { CallerKeys } from './caller-keys.ts';
import { CitizenPresence } from './citizen-presence.ts';
import { CitizenSessions } from './citizen-sessions.ts';
import { systemClock, type Cancel, type Clock } from './clock.ts';
import { ConversationService } from './conversations.ts';
import { Deadlines } from './deadlines.ts';
import { DeskConversations } from './desk-conversations.ts';
import { createDeskSessionService } from './desk-sessions.ts';
import type { EstimateRule } from './estimates.ts';
import { createGeocoderRelay, type GeocoderRelay, type GeocoderSource } from './geocoder/geocoder-relay.ts';
import { createLimiters } from './limiters.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createCommuneViews, type CommuneViews } from './commune-views.ts';
import { createCentres } from './communes/centres.ts';
import { createCommunes, type Communes } from './communes/communes.ts';
import { createCompetence, zoneOfPostcode } from './competence.ts';
import { createSiteServices, type SiteServices } from './site-admin/site-services.ts';
import { createTerritories, type Territories } from './home-watch/desk/territories.ts';
import { createHomeWatches, type HomeWatches } from './home-watch/home-watches.ts';
import type { HomeWatchForm } from './home-watch/home-watch-form.ts';
import type { MailTransport } from './mail-transport.ts';
import { createHandoffRoutes } from './handoff-routes.ts';
import { createHandoffs } from './handoffs.ts';
import { LostDesks } from './lost-desks.ts';
import { createOfficerService, type OfficerService } from './officers.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { createPlaces, type Places } from './places/places.ts';
import { Presence } from './presence.ts';
import { createProviders, type Providers } from './providers.ts';
import { QueueService } from './queue.ts';
import { createSignInService, type SignInService } from './sign-in.ts';
import { createSiteService, type SiteService } from './sites.ts';
import { Tickets } from './tickets.ts';
import { randomId } from './tokens.ts';
import { Typing } from './typing.ts';
import { createUnits, type Units } from './units/units.ts';

/** Lost desks are looked for this often. */
const SWEEP_EVERY_MS = 1_000;
/** Tokens in use are noted, dead ones killed, accounts read again and buckets forgotten this often. */
const SLOW_SWEEP_EVERY_MS = 60_000;

export interface ServicesOptions {
  readonly storage: Storage;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  readonly estimateRule?: EstimateRule;
  /** Joins this node to others; a single process needs none. */
  readonly broker?: Broker;
  readonly passwords?: Passwords;
  /** The flow of the orienter, to replay what it hands over and to count what it shows. */
  readonly flow: FlowDocument;
  /** Who is asked for addresses; left out: this server relays none. */
  readonly geocoder?: GeocoderSource;
  /** The form of requests to watch a home; left out: this server takes none. */
  readonly homeWatchForm?: HomeWatchForm;
  /** Who takes mails to owners of requests; left out: none is promised, and none is sent. */
  readonly mail?: MailTransport;
  /** Told of failures of background work; never holds content. */
  readonly onBackgroundError?: (error: unknown) => void;
}

/** Everything behind the routes of both listeners. Made once per process by `createServices`. */
export interface Services extends LiveContext, SiteServices {
  readonly storage: Storage;
  readonly sites: SiteService;
  readonly officers: OfficerService;
  readonly passwords: Passwords;
  readonly signIn: SignInService;
  readonly deskConversations: DeskConversations;
  readonly longPolls: LongPolls;
  readonly providers: Providers;
  readonly units: Units;
  readonly communes: Communes;
  readonly communeViews: CommuneViews;
  readonly places: Places;
  readonly homeWatches: HomeWatches;
  readonly territories: Territories;
  readonly geocoder: GeocoderRelay;
  /** Loads queue and accounts, begins the sweeps. Call it before listening. */
  start(): Promise<void>;
  /** Ends every live connection, so that the listeners can close; the apps call it before they do. */
  disconnectAll(): void;
  /** Stops sweeps and timers, and stores what was counted. The storage is closed by whoever opened it. */
  close(): Promise<void>;
}

/** Joins the services over one storage. Reads no environment; time comes from `clock` only. */
export const createServices = (options: ServicesOptions): Services => {
  const { storage, clock = systemClock, onBackgroundError = () => {} } = options;
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const limiters = createLimiters(clock, limits);
  const callerKeys = new CallerKeys(clock, () => {
    limiters.forgetCallers();
    homeWatches.forgetCallers();
  });
  const passwords = options.passwords ?? createPasswords();
  const officers = createOfficerService(storage, passwords);
  const sites = createSiteService(storage, clock);
  const deskSessions = createDeskSessionService(storage, clock);
  const broker = options.broker ?? createLocalBroker();
  const sessions = new CitizenSessions(storage, clock);

  const hub = new Hub({ storage, broker, onCitizenPresence: (conversationId) => citizens.update(conversationId) });
  const citizens: CitizenPresence = new CitizenPresence(
    (conversationId) => hub.hasCitizen(conversationId) || longPolls.isPolling(conversationId),
    () => queue.changed(),
  );
  const presence: Presence = new Presence({
    storage,
    held: () => queue.book.held(),
    onChange: () => {
      queue.changed();
      deskNews.colleaguesChanged();
    },
    onGone: (officerId, signedOut) => lostDesks.gone(officerId, signedOut),
  });
  const queue: QueueService = new QueueService({
    storage,
    clock,
    officersOnDuty: () => presence.officersOnDuty,
    citizenConnected: (conversationId) => citizens.has(conversationId),
    onPosition: (conversationId, position) => {
      for (const citizen of hub.citizensOf(conversationId)) citizen.position(position);
    },
    onSnapshot: (snapshot) => {
      deskNews.queueChanged(snapshot);
      deskNews.colleaguesChanged();
    },
    ...(options.estimateRule ? { estimateRule: options.estimateRule } : {}),
  });
  const deskNews = new DeskNews(
    clock,
    () => queue.snapshot(),
    () => presence.colleagues(),
  );
  const typing = new Typing(clock, (conversationId, party, isTyping) => {
    const listeners = party === 'citizen' ? hub.desksOf(conversationId) : hub.citizensOf(conversationId);
    for (const listener of listeners) listener.typing(isTyping);
  });
  const publish = (outcome: Outcome) => {
    hub.publish(outcome);
    for (const event of outcome.publicEvents) {
      if (event.type === 'message.received') typing.set(outcome.state.id, event.from, false);
      else if (event.type === 'officer.left') typing.set(outcome.state.id, 'officer', false);
    }
  };
  const units = createUnits(storage, clock);
  const communes = createCommunes({
    own: async () => (await storage.competenceTables()).flatMap((table) => table.communes),
    centres: createCentres(storage, clock),
  });
  const competence = createCompetence(storage);
  const territories = createTerritories(storage, units);
  const homeWatches = createHomeWatches({
    ...{ storage, clock, limits, callerKeys, sites, communes, competence, units, territories },
    form: options.homeWatchForm ?? null,
    ...{ mail: options.mail ?? null, onMailFailure: onBackgroundError },
  });
  const conversations = new ConversationService({
    storage,
    clock,
    sessions,
    presence,
    queue,
    publish,
    siteOf: (slug) => sites.get(slug),
    callerKeys,
    handoffs: createHandoffs(options.flow),
    handoffRoutes: createHandoffRoutes(storage, clock, zoneOfPostcode(communes, competence)),
    limiters,
  });
  const lostDesks = new LostDesks({
    afterMs: limits.deskLostAfterMs,
    clock,
    isConnected: (officerId) => presence.isConnected(officerId),
    held: () => queue.book.held(),
    giveBack: (conversationId, officerId) =>
      conversations.executeForSystem(conversationId, {
        type: 'conversation.return',
        commandId: randomId(),
        officerId,
      }),
  });
  const siteServices = createSiteServices({
    ...{ storage, clock, sites, communes, limiters, callerKeys, flow: options.flow, onError: onBackgroundError },
  });
  const tickets = new Tickets(clock);
  const heartbeats = new Heartbeats(clock);
  const greetings = new Deadlines<{ tooLate(): void }>(clock, HELLO_WITHIN_MS, (socket) => socket.tooLate());
  const longPolls: LongPolls = new LongPolls({
    storage,
    clock,
    hub,
    sessions,
    queue,
    typing,
    onPresence: (conversationId) => citizens.update(conversationId),
  });

  const slowSweep = async () => {
    limiters.sweep();
    homeWatches.sweep();
    for (const conversationId of await sessions.sweep()) {
      await conversations.executeForSystem(conversationId, { type: 'conversation.expire', commandId: randomId() });
    }
    await presence.refresh();
    for (const peer of presence.peers()) await deskSessions.useByHash(peer.sessionIdHash);
  };
  const timers: Cancel[] = [];

  return {
    storage,
    clock,
    limits,
    sites,
    officers,
    passwords,
    signIn: createSignInService({
      officers,
      passwords,
      clock,
      takeTurn: (address) => limiters.signInsPerCaller.take(callerKeys.keyOf(address)),
    }),
    deskSessions,
    sessions,
    conversations,
    deskConversations: new DeskConversations(storage, queue),
    presence,
    queue,
    typing,
    tickets,
    hub,
    heartbeats,
    greetings,
    deskNews,
    longPolls,
    providers: createProviders(storage, clock),
    units,
    communes,
    homeWatches,
    territories,
    geocoder: createGeocoderRelay({
      source: options.geocoder ?? null,
      takeTurn: (address) => limiters.geocodingsPerCaller.take(callerKeys.keyOf(address)),
    }),
    ...siteServices,
    places: createPlaces({ storage, clock, sites, communes }),
    communeViews: createCommuneViews({ communes, competence, units }),
    async start() {
      await presence.refresh();
      await queue.start();
      timers.push(
        deskSessions.onEnded((end) => presence.sessionEnded(end)),
        broker.subscribe(({ conversationId, publicSeq, staffSeq }) => {
          const known = queue.book.get(conversationId);
          // What this node wrote itself is in the book already.
          if (known && known.publicSeq + known.staffSeq >= publicSeq + staffSeq) return;
          void queue.refresh(conversationId).catch(onBackgroundError);
        }),
        clock.every(SWEEP_EVERY_MS, () => lostDesks.sweep()),
        clock.every(SLOW_SWEEP_EVERY_MS, () => void slowSweep().catch(onBackgroundError)),
      );
      siteServices.flowCounts.start();
      siteServices.embeds.start();
      homeWatches.mails?.start();
      lostDesks.sweep();
    },
    disconnectAll() {
      heartbeats.shutDown();
      longPolls.release();
    },
    async close() {
      for (const cancel of timers.splice(0)) cancel();
      for (const part of [queue, typing, tickets, heartbeats, greetings, deskNews, longPolls, sessions, hub]) {
        part.dispose();
      }
      await siteServices.flowCounts.close();
      await siteServices.embeds.close();
      await homeWatches.mails?.close();
      if (!options.broker) await broker.close();
    },
  };
};
