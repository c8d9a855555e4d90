import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Which listener a route belongs to; the tag of its operations in the OpenAPI document. */
export type Surface = 'public' | 'desk';

const INFO = {
  title: 'Guichet API',
  version: '1',
  description:
    'The shared API of Guichet. The public origin serves citizens, the desk origin serves officers, and neither serves ' +
    "the other's routes. Errors are RFC 9457 problems whose `code` comes from one registry. Events and live frames are " +
    'listed under the schemas.',
  license: { name: 'MIT', identifier: 'MIT' },
};

/** Collects the routes that are registered after it; `app.swagger()` answers the OpenAPI 3.1 document of this surface. */
export const registerOpenApi = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: INFO,
      components: {
        securitySchemes: {
          citizenToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'A token of 256 random bits, base64url, made by the client; it opens one conversation.',
          },
          siteKey: {
            type: 'http',
            scheme: 'bearer',
            description:
              'A key that an admin made at the desk for one site, `guichet_…`; for servers, never in a page.',
          },
          deskSession: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-guichet',
            description: 'Session of an officer; `guichet` on loopback http.',
          },
        },
      },
    },
    refResolver: {
      buildLocalReference: (schema, _baseUri, _fragment, index) =>
        typeof schema['$id'] === 'string' ? schema['$id'] : `schema-${String(index)}`,
    },
  });
};
