import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { closed, Epoch, EventPage, ref, Seq } from '../contract/index.ts';
import { CitizenConnection } from '../live/citizen-connection.ts';
import { LONGEST_WAIT_MS } from '../live/long-polls.ts';
import { StreamSink } from '../live/stream-sink.ts';
import { requireCitizen, type ConversationRouteOptions } from './conversation-access.ts';
import { problems } from './problems.ts';

const tags = ['Conversation'];
const security = [{ citizenToken: [] }];
const cursor = { epoch: Type.Optional(Epoch), after: Seq };
const refusals = problems('session.missing', 'session.invalid', 'origin.forbidden');

/** The citizen's events without a socket: long poll and stream, from the same cursor (spec D-9). */
export const conversationEventRoutes: FastifyPluginAsyncTypebox<ConversationRouteOptions> = async (
  app,
  { services },
) => {
  app.get(
    '/conversation/events',
    {
      schema: {
        tags,
        security,
        summary: 'Events after a cursor; waits for news when asked to',
        querystring: closed({
          ...cursor,
          waitMs: Type.Optional(Type.Integer({ minimum: 0, maximum: LONGEST_WAIT_MS })),
        }),
        response: { 200: ref(EventPage), ...refusals },
      },
    },
    (request) => {
      const { epoch = null, after, waitMs = 0 } = request.query;
      return services.longPolls.page(requireCitizen(request), { epoch, after }, waitMs, whenGone(request));
    },
  );

  app.get(
    '/conversation/stream',
    {
      schema: {
        tags,
        security,
        summary: 'Live frames as server-sent events: `data:` lines of CitizenServerFrame',
        querystring: closed(cursor),
        response: { 200: { content: { 'text/event-stream': { schema: Type.String() } } }, ...refusals },
      },
    },
    (request, reply) => {
      const { epoch = null, after } = request.query;
      const sink = new StreamSink(services.limits.bufferedBytes);
      const connection = new CitizenConnection(services, requireCitizen(request), sink);
      sink.body.once('close', () => connection.detach());
      connection.attach({ epoch, after }).catch(() => connection.cut());
      // The schema describes the frames; what is sent is a body that goes on.
      void (reply as FastifyReply)
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store, no-transform')
        .header('x-accel-buffering', 'no')
        .send(sink.body);
    },
  );
};

/** Aborts when the client hangs up before it was answered. */
const whenGone = (request: FastifyRequest): AbortSignal => {
  const aborter = new AbortController();
  request.raw.once('close', () => {
    if (request.raw.destroyed) aborter.abort();
  });
  return aborter.signal;
};
