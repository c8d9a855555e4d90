import type { paths } from './generated/api.ts';

/** What one route takes and gives; absent parts are not sent. */
export interface Route {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  answer: unknown;
}

type Empty = Record<never, never>;
/** `/sites/:slug` as the document writes it: `/api/v1/sites/{slug}`. */
type Braced<Path extends string> = Path extends `${infer Before}:${infer Name}/${infer After}`
  ? `${Before}{${Name}}/${Braced<After>}`
  : Path extends `${infer Before}:${infer Name}`
    ? `${Before}{${Name}}`
    : Path;
type OperationOf<Name extends string> = Name extends `${infer Method} ${infer Path}`
  ? `/api/v1${Braced<Path>}` extends infer Key extends keyof paths
    ? Lowercase<Method> extends infer Verb extends keyof paths[Key]
      ? paths[Key][Verb]
      : never
    : never
  : never;

/** An optional parameter may be given as undefined: it is not sent. */
type Loose<Query> = { [Key in keyof Query]: Empty extends Pick<Query, Key> ? Query[Key] | undefined : Query[Key] };
type PathOf<Operation> = Operation extends { parameters: { path: infer Path } } ? { path: Path } : Empty;
/** A query whose parameters are all optional may be left out itself. */
type QueryOf<Operation> = Operation extends { parameters: { query: infer Query } }
  ? { query: Loose<Query> }
  : Operation extends { parameters: { query?: infer Query } }
    ? [Query] extends [undefined]
      ? Empty
      : { query?: Loose<NonNullable<Query>> }
    : Empty;
type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : Empty;
type JsonOf<Responses, Status extends number> = Responses extends {
  [key in Status]: { content: { 'application/json': infer Answer } };
}
  ? Answer
  : never;
type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? Responses extends { 204: unknown }
    ? void
    : JsonOf<Responses, 200> | JsonOf<Responses, 201>
  : never;

/** The route of one operation, read from the generated document. */
type RouteOf<Name extends string> = PathOf<OperationOf<Name>> &
  QueryOf<OperationOf<Name>> &
  BodyOf<OperationOf<Name>> & { answer: AnswerOf<OperationOf<Name>> };

type CitizenRouteName =
  | 'GET /sites/:slug'
  | 'GET /sites/:slug/providers'
  | 'POST /sites/:slug/flow-counts'
  | 'POST /sites/:slug/embeds'
  | 'GET /communes'
  | 'GET /communes/:insee'
  | 'GET /units'
  | 'GET /units/:id'
  | 'GET /units/shards'
  | 'GET /units/shards/:department'
  | 'POST /geocoding/search'
  | 'POST /geocoding/reverse'
  | 'POST /otv-requests'
  | 'POST /otv-requests/session'
  | 'GET /otv-requests/current'
  | 'POST /otv-requests/current/return-early'
  | 'POST /otv-requests/current/cancel'
  | 'POST /otv-requests/current/access-details'
  | 'POST /otv-requests/current/dates'
  | 'POST /sites/:slug/conversations'
  | 'GET /conversation'
  | 'GET /conversation/events'
  | 'GET /conversation/stream'
  | 'POST /conversation/commands'
  | 'POST /conversation/signals'
  | 'POST /conversation/tickets';

type DeskRouteName =
  | 'POST /session'
  | 'GET /session'
  | 'DELETE /session'
  | 'PUT /session/password'
  | 'PUT /session/presence'
  | 'GET /queue'
  | 'GET /conversations/:id'
  | 'GET /conversations/:id/events'
  | 'POST /conversations/:id/commands'
  | 'POST /conversations/:id/signals'
  | 'GET /colleagues'
  | 'GET /queues'
  | 'GET /canned-replies'
  | 'POST /tickets'
  | 'GET /sites'
  | 'GET /flow-counts'
  | 'GET /site-settings/:slug'
  | 'POST /site-settings'
  | 'PUT /site-settings/:slug'
  | 'GET /site-settings/:slug/embeds'
  | 'GET /site-settings/:slug/keys'
  | 'POST /site-settings/:slug/keys'
  | 'DELETE /site-settings/:slug/keys/:id'
  | 'POST /canned-replies'
  | 'POST /canned-replies/changes'
  | 'GET /places'
  | 'POST /places'
  | 'PUT /places/:id'
  | 'DELETE /places/:id'
  | 'POST /places/imports'
  | 'GET /otv-requests'
  | 'GET /otv-requests/alerts'
  | 'GET /otv-requests/day-sheet'
  | 'GET /otv-requests/:id'
  | 'GET /otv-requests/:id/secrets'
  | 'POST /otv-requests/:id/verify'
  | 'POST /otv-requests/:id/passages'
  | 'POST /otv-requests/:id/messages';

/** Routes of the public origin, under `/api/v1`. */
export type CitizenRoutes = { [Name in CitizenRouteName]: RouteOf<Name> };

/** Routes of the desk origin, under `/api/v1`. */
export type DeskRoutes = { [Name in DeskRouteName]: RouteOf<Name> };
