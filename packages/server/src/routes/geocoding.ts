import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyError } from 'fastify';
import { AddressList, GeocodingReverse, GeocodingSearch, NearestAddress, ref } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'geocoder'>;
  readonly ownOrigin: () => string;
}

const NO_SITE = { allowedOrigins: [] };
const REFUSALS = ['geocoder.disabled', 'rate.limited', 'geocoder.unavailable'] as const;

/** A thousandth of a degree is about a hundred metres: nearer than that the server is never told (spec U-6). */
const isRounded = (degrees: number): boolean => Number(degrees.toFixed(3)) === degrees;

/** The geocoder, asked for the frame, where the operator chose so; no page of a site may (spec U-51). */
export const geocodingRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.addHook('onRequest', (request, _reply, done) => {
    requireSiteOrigin(request.headers.origin, NO_SITE, ownOrigin());
    done();
  });
  // Our text is no message: it has not the codes of one.
  app.setErrorHandler<FastifyError>((error) => {
    const [first] = error.validation ?? [];
    if (first === undefined) throw error;
    throw new GuichetError('request.malformed', { detail: `${first.instancePath || '/'}: ${first.keyword}` });
  });
  app.post(
    '/geocoding/search',
    {
      schema: {
        tags: ['Units'],
        summary: 'Addresses that a text may mean; only from the frame, only where the operator relays',
        body: ref(GeocodingSearch),
        response: { 200: ref(AddressList), ...problems(...REFUSALS) },
      },
    },
    async ({ body: { text, ...options }, ip }) => ({ items: await services.geocoder.search(text.trim(), options, ip) }),
  );
  app.post(
    '/geocoding/reverse',
    {
      schema: {
        tags: ['Units'],
        summary: 'The address nearest to a point of at most three decimals; likewise',
        body: ref(GeocodingReverse),
        response: { 200: ref(NearestAddress), ...problems(...REFUSALS) },
      },
    },
    async ({ body, ip }) => {
      if (!isRounded(body.latitude) || !isRounded(body.longitude)) {
        throw new GuichetError('request.malformed', { detail: 'at most 3 decimals' });
      }
      return { item: await services.geocoder.reverse(body, ip) };
    },
  );
};
