import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  ChangePlace,
  closed,
  CreatePlace,
  ImportPlaces,
  Place,
  PLACE_FILE_MAX_CHARACTERS,
  PlaceImportReport,
  PlaceList,
  ref,
  SiteSlug,
  UnitId,
} from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'places'>;
}

const REFUSALS = ['session.missing', 'session.invalid', 'password.change-required', 'role.forbidden'] as const;
const tags = ['Administration'];
const security = [{ deskSession: [] }];
const onRequest = requireRole('admin');
const params = closed({ id: UnitId });
/** A character may take three bytes; escapes of lines and quotes are in the margin. */
const FILE_BODY_BYTES = 3.2 * PLACE_FILE_MAX_CHARACTERS;

/** Associations and offices that a site keeps itself, for its admins (spec U-33, U-34). */
export const deskPlaceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services: { places } }) => {
  app.get(
    '/places',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Places that a site keeps, and who changed them last',
        querystring: closed({ site: SiteSlug }),
        response: { 200: ref(PlaceList), ...problems(...REFUSALS, 'site.unknown') },
      },
    },
    ({ query }) => places.list(query.site),
  );
  app.post(
    '/places',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Adds a place; it is shown on every site',
        body: ref(CreatePlace),
        response: { 201: ref(Place), ...problems(...REFUSALS, 'site.unknown', 'place.refused') },
      },
    },
    async (request, reply) => {
      const { site, place } = request.body;
      const added = await places.create(site, place, requireSession(request).officer);
      return reply.code(201).send(added);
    },
  );
  app.put(
    '/places/:id',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Changes a place, unless somebody else has meanwhile',
        params,
        body: ref(ChangePlace),
        response: { 200: ref(Place), ...problems(...REFUSALS, 'unit.unknown', 'place.refused', 'place.outdated') },
      },
    },
    (request) => {
      const { revision, place } = request.body;
      return places.change(request.params.id, revision, place, requireSession(request).officer);
    },
  );
  app.delete(
    '/places/:id',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Removes a place, unless somebody else has changed it meanwhile',
        params,
        querystring: closed({ revision: Type.Integer({ minimum: 0 }) }),
        response: { 204: Type.Null(), ...problems(...REFUSALS, 'unit.unknown', 'place.outdated') },
      },
    },
    async (request, reply) => {
      await places.remove(request.params.id, request.query.revision, requireSession(request).officer);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/places/imports',
    {
      onRequest,
      bodyLimit: FILE_BODY_BYTES,
      schema: {
        tags,
        security,
        summary: 'Puts a list of one department in the place of the one uploaded before, whole or not at all',
        body: ref(ImportPlaces),
        response: {
          200: ref(PlaceImportReport),
          ...problems(...REFUSALS, 'site.unknown', 'place.refused', 'request.too-large'),
        },
      },
    },
    (request) => {
      const { site, department, file } = request.body;
      return places.import(site, department, file, requireSession(request).officer);
    },
  );
};
