import compress from '@fastify/compress';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type, type TSchema } from 'typebox';
import {
  closed,
  DepartmentCode,
  InseeCode,
  ref,
  Unit,
  UNIT_KINDS,
  UnitFeatures,
  UnitId,
  UnitPage,
  UnitShard,
  type UnitKind,
} from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Services } from '../services/services.ts';
import { featuresOf } from '../services/units/geojson.ts';
import type { Point } from '../services/units/unit-index.ts';
import { sendUnkept, sendWithTag } from './entity-tags.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'units'>;
}

const DEFAULT_LIMIT = 5;
const MOST = 100;
const MOST_SKIPPED = 10_000;
/** Our own pages say three decimals at most, about a hundred metres; who else asks decides that for themselves (spec U-6). */
const DEGREES = { lat: '^-?[0-9]{1,2}(\\.[0-9]{1,15})?$', lon: '^-?[0-9]{1,3}(\\.[0-9]{1,15})?$' };

/**
 * By a parameter and not by the `Accept` header: such an address can be pasted into the software of maps, and one address
 * is one thing for every cache.
 */
const Form = Type.Optional(Type.Literal('geojson', { description: 'GeoJSON instead of JSON' }));
const JSON_TYPE = 'application/json; charset=utf-8';
const GEOJSON = 'application/geo+json; charset=utf-8';

const inBothForms = <T extends TSchema & { $id?: string }>(schema: T) => ({
  description: 'The units; with `format=geojson`, as GeoJSON.',
  content: { 'application/json': { schema: ref(schema) }, 'application/geo+json': { schema: ref(UnitFeatures) } },
});

const Query = closed({
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 80,
      description: 'words of the name or the town, or their beginnings, without accents',
    }),
  ),
  lat: Type.Optional(Type.String({ pattern: DEGREES.lat, description: 'degrees; 3 decimals are enough' })),
  lon: Type.Optional(Type.String({ pattern: DEGREES.lon, description: 'degrees; 3 decimals are enough' })),
  insee: Type.Optional(InseeCode),
  department: Type.Optional(DepartmentCode),
  kind: Type.Optional(
    Type.String({
      pattern: `^(${UNIT_KINDS.join('|')})(,(${UNIT_KINDS.join('|')}))*$`,
      description: 'one or several, separated by commas',
    }),
  ),
  openAt: Type.Optional(Type.String({ format: 'date-time' })),
  service: Type.Optional(Type.String({ minLength: 1, maxLength: 80, description: 'as the unit has it' })),
  wheelchair: Type.Optional(Type.Literal('yes')),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST, default: DEFAULT_LIMIT })),
  cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,5}$' })),
  format: Form,
});

/** Police, gendarmerie and help near a point, in a commune or in a department (spec U-5 to U-7). */
export const unitRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  await app.register(compress, { global: false, encodings: ['br', 'gzip'] });
  app.get(
    '/units',
    {
      schema: {
        tags: ['Units'],
        summary: 'Units, nearest first when a point is given; near is not competent',
        querystring: Query,
        response: { 200: inBothForms(UnitPage), ...problems() },
      },
    },
    async ({ query, headers }, reply) => {
      const point = pointOf(query);
      const page = await services.units.search({
        ...(point === null ? {} : { point }),
        ...(query.q === undefined ? {} : { text: query.q }),
        ...(query.insee === undefined ? {} : { insee: query.insee }),
        ...(query.department === undefined ? {} : { department: query.department }),
        ...(query.service === undefined ? {} : { service: query.service }),
        ...(query.openAt === undefined ? {} : { openAt: new Date(query.openAt) }),
        isWheelchairAccessible: query.wheelchair === 'yes',
        kinds: (query.kind?.split(',') ?? []) as UnitKind[],
        limit: query.limit ?? DEFAULT_LIMIT,
        offset: offsetOf(query.cursor),
      });
      const isGeoJson = query.format === 'geojson';
      const body = isGeoJson ? featuresOf(page.items, page.nextCursor) : page;
      const type = isGeoJson ? GEOJSON : JSON_TYPE;
      // Where somebody is stays in no cache, on no disk.
      return point === null ? sendWithTag(reply, headers['if-none-match'], body, type) : sendUnkept(reply, body, type);
    },
  );
  app.get(
    '/units/:id',
    {
      schema: {
        tags: ['Units'],
        summary: 'One unit, by its id or a former one',
        params: closed({ id: UnitId }),
        response: { 200: ref(Unit), ...problems('unit.unknown') },
      },
    },
    async ({ params, headers }, reply) =>
      sendWithTag(reply, headers['if-none-match'], await services.units.get(params.id)),
  );
  app.get(
    '/units/shards/:department',
    {
      compress: { threshold: 0 },
      schema: {
        tags: ['Units'],
        summary: 'Every unit of a department, to compute what is near without telling anybody from where',
        params: closed({ department: DepartmentCode }),
        querystring: closed({ format: Form }),
        response: { 200: inBothForms(UnitShard), ...problems() },
      },
    },
    async ({ params, query, headers }, reply) => {
      const shard = await services.units.shard(params.department);
      return query.format === 'geojson'
        ? sendWithTag(reply, headers['if-none-match'], featuresOf(shard.items, null), GEOJSON)
        : sendWithTag(reply, headers['if-none-match'], shard);
    },
  );
};

const pointOf = ({ lat, lon }: { readonly lat?: string; readonly lon?: string }): Point | null => {
  if (lat === undefined && lon === undefined) return null;
  const point = { latitude: Number(lat), longitude: Number(lon) };
  const isOnEarth = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  if (!isOnEarth) throw new GuichetError('request.malformed', { detail: 'lat and lon go together, in degrees' });
  return point;
};

const offsetOf = (cursor: string | undefined): number => {
  const offset = Number(cursor ?? 0);
  if (offset > MOST_SKIPPED) throw new GuichetError('request.malformed', { detail: '/cursor: maximum' });
  return offset;
};
