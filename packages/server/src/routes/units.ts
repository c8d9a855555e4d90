import compress from '@fastify/compress';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  closed,
  DepartmentCode,
  InseeCode,
  ref,
  Unit,
  UNIT_KINDS,
  UnitId,
  UnitPage,
  UnitShard,
  type UnitKind,
} from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Services } from '../services/services.ts';
import type { Point } from '../services/units/unit-index.ts';
import { sendWithTag } from './entity-tags.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'units'>;
}

const DEFAULT_LIMIT = 5;
const MOST = 100;
const MOST_SKIPPED = 10_000;
/** A thousandth of a degree is about a hundred metres: nearer than that the server is never told (spec U-6). */
const ROUNDED = { latitude: '^-?[0-9]{1,2}(\\.[0-9]{1,3})?$', longitude: '^-?[0-9]{1,3}(\\.[0-9]{1,3})?$' };

const Query = closed({
  latitude: Type.Optional(Type.String({ pattern: ROUNDED.latitude, description: 'degrees, at most 3 decimals' })),
  longitude: Type.Optional(Type.String({ pattern: ROUNDED.longitude, description: 'degrees, at most 3 decimals' })),
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
        response: { 200: ref(UnitPage), ...problems() },
      },
    },
    async ({ query, headers }, reply) => {
      const point = pointOf(query);
      const page = await services.units.search({
        ...(point === null ? {} : { point }),
        ...(query.insee === undefined ? {} : { insee: query.insee }),
        ...(query.department === undefined ? {} : { department: query.department }),
        ...(query.service === undefined ? {} : { service: query.service }),
        ...(query.openAt === undefined ? {} : { openAt: new Date(query.openAt) }),
        isWheelchairAccessible: query.wheelchair === 'yes',
        kinds: (query.kind?.split(',') ?? []) as UnitKind[],
        limit: query.limit ?? DEFAULT_LIMIT,
        offset: offsetOf(query.cursor),
      });
      // Where somebody is stays in no cache, on no disk.
      return point === null ? sendWithTag(reply, headers['if-none-match'], page) : reply.send(page);
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
        response: { 200: ref(UnitShard), ...problems() },
      },
    },
    async ({ params, headers }, reply) =>
      sendWithTag(reply, headers['if-none-match'], await services.units.shard(params.department)),
  );
};

const pointOf = (query: { readonly latitude?: string; readonly longitude?: string }): Point | null => {
  if (query.latitude === undefined && query.longitude === undefined) return null;
  const point = { latitude: Number(query.latitude), longitude: Number(query.longitude) };
  const isOnEarth = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  if (!isOnEarth) throw new GuichetError('request.malformed', { detail: 'latitude and longitude go together' });
  return point;
};

const offsetOf = (cursor: string | undefined): number => {
  const offset = Number(cursor ?? 0);
  if (offset > MOST_SKIPPED) throw new GuichetError('request.malformed', { detail: '/cursor: maximum' });
  return offset;
};
