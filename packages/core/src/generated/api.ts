/** Made by `npm run gen` from docs/openapi.json; do not edit. */

export interface paths {
    "/api/v1/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies written in advance */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CannedReplyList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Adds a reply written in advance */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CannedReplyDraft"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CannedReply"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes or removes a reply as it was shown, unless somebody else has changed it meanwhile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeCannedReply"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `reply.outdated`: Somebody else changed this reply meanwhile. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody to whom a conversation may be transferred */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ColleagueList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communes by name without accents, postcode or INSEE code; former ones lead to those of today */
        get: {
            parameters: {
                query: {
                    search: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommuneList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes/{insee}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A commune, which force and units cover it, and which are near: three different things */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    insee: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommuneView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `commune.unknown`: No commune has or had this INSEE code. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/communes/{insee}/competence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which force and units cover a commune; nothing of who is near */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    insee: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Competence"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `commune.unknown`: No commune has or had this INSEE code. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversation as it is now, and the place in the queue */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CitizenView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does one durable, idempotent thing; answered once it is on disk */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CitizenCommand"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ack"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. `message.empty`: The message holds no text. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `command.conflict`: This command id was used for another body. `conversation.closed`: The conversation is closed. `handoff.outdated`: The handoff is of another version of the flow. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `message.too-long`: The message is over 4,000 characters. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handoff.mismatch`: The answers do not give what is handed over. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events after a cursor; waits for news when asked to */
        get: {
            parameters: {
                query: {
                    after: number;
                    epoch?: string;
                    waitMs?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventPage"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what is true for a moment only: typing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live frames as server-sent events: `data:` lines of CitizenServerFrame */
        get: {
            parameters: {
                query: {
                    after: number;
                    epoch?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A single-use ticket for the first frame of a socket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conversation with its staff log */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskConversation"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `conversation.unknown`: No such conversation. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does one durable, idempotent thing; answered once it is on disk */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfficerCommand"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ack"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. `message.empty`: The message holds no text. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `conversation.unknown`: No such conversation. `officer.unknown`: No such officer. `queue.unknown`: No such queue. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `command.conflict`: This command id was used for another body. `conversation.closed`: The conversation is closed. `conversation.taken`: Another officer holds the conversation. `conversation.not-held`: The officer does not hold the conversation. `capacity.reached`: The officer holds as many conversations as allowed. `officer.unavailable`: That officer cannot take a conversation now. `view.stale`: The citizen wrote after what the officer saw. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `message.too-long`: The message is over 4,000 characters. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of both logs after their cursors */
        get: {
            parameters: {
                query: {
                    after: number;
                    epoch: string;
                    staffAfter: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskEventPage"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `conversation.unknown`: No such conversation. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what is true for a moment only: typing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `conversation.unknown`: No such conversation. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quitter vite: kills the token that is the body, closes its connections and the conversation; or closes an opened request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Always */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flow-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each question and outcome was shown on one site, by month, in steps of 5 */
        get: {
            parameters: {
                query: {
                    flow: "cyber";
                    from: string;
                    site: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FlowCountReport"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/geocoding/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The address nearest to a point of at most three decimals; likewise */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GeocodingReverse"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NearestAddress"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `geocoder.disabled`: This server looks for no addresses. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. `geocoder.unavailable`: The address service does not answer as it should. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/geocoding/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Addresses that a text may mean; only from the frame, only where the operator relays */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GeocodingSearch"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddressList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `geocoder.disabled`: This server looks for no addresses. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. `geocoder.unavailable`: The address service does not answer as it should. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The citizen’s socket; The officer’s socket
         * @description Public origin: First frame `hello` with a ticket, within 3 s (closed with 4401 otherwise); then `CitizenHello`, `CitizenClientFrame` and `CitizenServerFrame`, as JSON text.
         *
         *     Desk origin: First frame `hello` with a ticket, within 3 s (closed with 4401 otherwise); then `DeskHello`, `DeskClientFrame` and `DeskServerFrame`, as JSON text.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Switches to WebSocket */
                101: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of the units of the territory, 50 a page: to verify first, then by departure; no name or address */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    state?: "current" | "over";
                    unit?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvDeskList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unit.unknown`: No unit has this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Asks to have a home watched; the same request again finds it, with the same codes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvRequestInput"];
                };
            };
            responses: {
                /** @description This command had made it before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvReceipt"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvReceipt"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. `commune.unknown`: No commune has or had this INSEE code. `otv.closed`: Nobody receives requests to watch a home here. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `form.outdated`: The form was filled in another version. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request.too-large`: The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.refused`: What was filled in cannot be taken; « faults » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request with what was filled in, without its secret fields */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvDeskRequest"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes to the owner, who reads it with their reference and secret */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvMessage"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvDeskRequest"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/{id}/passages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that somebody passed, while the home is empty */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvPassage"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvDeskRequest"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secret fields of a request, such as entry codes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvSecrets"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the request is the owner’s: patrols may begin */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvVerification"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvDeskRequest"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read more addresses in an hour than patrols need, newest first: in the territory, for admins everywhere */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvReadAlertList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The request, without what was filled in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvRequestView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/current/access-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts other access details in the place of those that were given */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvAccessChange"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvRequestView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `otv.action`: The site leaves this to the unit that received the request. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.refused`: What was filled in cannot be taken; « faults » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/current/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels the request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvChange"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvRequestView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `otv.action`: The site leaves this to the unit that received the request. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/current/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the dates, under the rules of a new request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvDatesChange"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvRequestView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `otv.action`: The site leaves this to the unit that received the request. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.refused`: What was filled in cannot be taken; « faults » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/current/return-early": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the owner is back: nobody passes any more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvChange"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvRequestView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `otv.action`: The site leaves this to the unit that received the request. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.unknown`: No such request. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.outdated`: Somebody else changed this request meanwhile. `otv.state`: The status of the request does not allow this. `command.conflict`: This command id was used for another body. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/day-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The homes of one unit that are empty today, 25 a page, for patrols */
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    unit: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvDaySheet"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unit.unknown`: No unit has this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/otv-requests/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a request to whoever shows its reference and secret, for a quarter of an hour */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OtvSessionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OtvSession"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `otv.credentials`: Reference or secret is wrong. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that a site keeps, and who changed them last */
        get: {
            parameters: {
                query: {
                    site: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaceList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Adds a place; it is shown on every site */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreatePlace"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Place"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `place.refused`: The place or the file cannot be taken; « refusal » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a place, unless somebody else has meanwhile */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePlace"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Place"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unit.unknown`: No unit has this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `place.outdated`: Somebody else changed this place meanwhile. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `place.refused`: The place or the file cannot be taken; « refusal » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Removes a place, unless somebody else has changed it meanwhile */
        delete: {
            parameters: {
                query: {
                    revision: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unit.unknown`: No unit has this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `place.outdated`: Somebody else changed this place meanwhile. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a list of one department in the place of the one uploaded before, whole or not at all */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportPlaces"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaceImportReport"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request.too-large`: The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `place.refused`: The place or the file cannot be taken; « refusal » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every open conversation, most urgent first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QueueSnapshot"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queues to which a conversation may go */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QueueList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskSession"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Signs an officer in and sets the session cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskSession"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `officer.credentials`: Login or password is wrong. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `officer.throttled`: Too many failed sign-ins. `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Signs out: the session is dead at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the password and ends every other session of the officer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePassword"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskSession"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. `officer.credentials`: Login or password is wrong. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `officer.throttled`: Too many failed sign-ins. `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whether the officer takes conversations, and how many at once */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetPresence"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskSession"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a site; its pages may frame it at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateSite"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteDetail"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.outdated`: Somebody else changed this site meanwhile. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.refused`: The site cannot be taken so; « faults » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-settings/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A site with everything that is set for it, and who changed it last */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteDetail"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Changes a site, unless somebody else has meanwhile; holds from the next request on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeSite"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteDetail"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.outdated`: Somebody else changed this site meanwhile. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.refused`: The site cannot be taken so; « faults » says why. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-settings/{slug}/embeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which version each origin of a site embeds, over 30 days */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EmbedUseList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-settings/{slug}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of a site, those that were revoked included; never what they are made of */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteKeyList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a key; this answer alone holds it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateSiteKey"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreatedSiteKey"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-settings/{slug}/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key: it opens nothing from the next request on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. `key.unknown`: The site has no such key that works. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every partner site */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. `role.forbidden`: The role does not allow this. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partner site: who answers, language, theme, exit address */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteView"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The configuration of one’s own site, for servers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteConfiguration"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `key.invalid`: No key was presented, or it does not open this. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a conversation; the same request again finds it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenConversation"];
                };
            };
            responses: {
                /** @description This request had opened it before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Opened"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Opened"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. `message.empty`: The message holds no text. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `conversation.exists`: This token opened a conversation already. `command.conflict`: This command id was used for another body. `handoff.outdated`: The handoff is of another version of the flow. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `message.too-long`: The message is over 4,000 characters. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `handoff.mismatch`: The answers do not give what is handed over. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}/embeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts that a page of a listed origin opened a panel; no identifier, no address */
        post: {
            parameters: {
                query: {
                    origin: string;
                    version: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}/flow-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts that one question or outcome was shown; no identifier, one node at a time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FlowCount"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. `node.unknown`: The flow has no such node in this version. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Paid technical help by department and need, drawn by lot for the day; what may be looked for */
        get: {
            parameters: {
                query?: {
                    audience?: string;
                    department?: string;
                    locale?: "fr" | "en";
                    need?: "disinfect" | "recover-data" | "secure" | "incident-response" | "advice";
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProviderList"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `site.unknown`: No site has this name. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{slug}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the orienter of one’s own site is used, by month, and who embeds which version; for servers */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SiteStatistics"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `key.invalid`: No key was presented, or it does not open this. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `rate.limited`: Too many requests. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A single-use ticket for the first frame of a socket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `session.missing`: No session was presented. `session.invalid`: The session is unknown, ended or expired. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. `password.change-required`: The one-time password must be replaced first. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, nearest first when a point is given; near is not competent */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    department?: string;
                    /** @description GeoJSON instead of JSON */
                    format?: "geojson";
                    insee?: string;
                    /** @description one or several, separated by commas */
                    kind?: string;
                    /** @description degrees; 3 decimals are enough */
                    lat?: string;
                    limit?: number;
                    /** @description degrees; 3 decimals are enough */
                    lon?: string;
                    openAt?: string;
                    /** @description words of the name or the town, or their beginnings, without accents */
                    q?: string;
                    /** @description as the unit has it */
                    service?: string;
                    wheelchair?: "yes";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The units; with `format=geojson`, as GeoJSON. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": components["schemas"]["UnitFeatures"];
                        "application/json": components["schemas"]["UnitPage"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit, by its id or a former one */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `unit.unknown`: No unit has this id. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/shards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments that have a shard, each with the circles in which its units lie */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitShardIndex"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/shards/{department}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every unit of a department, to compute what is near without telling anybody from where */
        get: {
            parameters: {
                query?: {
                    /** @description GeoJSON instead of JSON */
                    format?: "geojson";
                };
                header?: never;
                path: {
                    department: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The units; with `format=geojson`, as GeoJSON. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/geo+json": components["schemas"]["UnitFeatures"];
                        "application/json": components["schemas"]["UnitShard"];
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A write reaches the disk and migrations are current */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description `request.malformed`: The request does not match the contract. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `origin.forbidden`: This origin may not use this site. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.error`: The server failed. */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `server.unavailable`: The server cannot store anything now. */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Ack: {
            commandId: string;
            seq: number | null;
            staffSeq: number | null;
        };
        AddressFound: {
            city: string | null;
            insee: string | null;
            label: string;
            latitude: number;
            longitude: number;
            postcode: string | null;
            type: "housenumber" | "street" | "locality" | "municipality" | "poi";
        };
        AddressList: {
            items: components["schemas"]["AddressFound"][];
        };
        AnsweredBy: {
            kind: "police" | "gendarmerie" | "police-municipale" | "association";
            name: string;
        };
        /** @enum {string} */
        ApiErrorCode: "request.malformed" | "message.empty" | "session.missing" | "session.invalid" | "ticket.invalid" | "officer.credentials" | "otv.credentials" | "key.invalid" | "origin.forbidden" | "role.forbidden" | "otv.action" | "password.change-required" | "route.unknown" | "site.unknown" | "conversation.unknown" | "officer.unknown" | "queue.unknown" | "commune.unknown" | "unit.unknown" | "geocoder.disabled" | "node.unknown" | "otv.closed" | "otv.unknown" | "key.unknown" | "method.forbidden" | "command.conflict" | "conversation.closed" | "conversation.taken" | "conversation.not-held" | "conversation.exists" | "place.outdated" | "site.outdated" | "reply.outdated" | "otv.outdated" | "otv.state" | "form.outdated" | "officer.unavailable" | "capacity.reached" | "view.stale" | "handoff.outdated" | "message.too-long" | "request.too-large" | "media-type.unsupported" | "handoff.mismatch" | "place.refused" | "site.refused" | "otv.refused" | "rate.limited" | "officer.throttled" | "server.error" | "geocoder.unavailable" | "server.unavailable";
        CannedReply: {
            id: string;
            locale: string;
            shortcut: string;
            text: string;
            title: string;
        };
        CannedReplyDraft: {
            locale: "fr" | "en";
            shortcut: string;
            text: string;
            title: string;
        };
        CannedReplyList: {
            items: components["schemas"]["CannedReply"][];
            nextCursor: null;
        };
        ChangeCannedReply: {
            before: components["schemas"]["CannedReply"];
            reply: components["schemas"]["CannedReplyDraft"] | null;
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        ChangePlace: {
            place: components["schemas"]["PlaceDraft"];
            revision: number;
        };
        ChangeSite: {
            revision: number;
            site: components["schemas"]["SiteDraft"];
        };
        CitizenClientFrame: {
            command: components["schemas"]["CitizenCommand"];
            /** @enum {string} */
            type: "command";
        } | {
            /** @enum {string} */
            type: "typing.set";
            typing: boolean;
        };
        CitizenCommand: {
            commandId: string;
            text: string;
            /** @enum {string} */
            type: "message.send";
        } | {
            commandId: string;
            /** @enum {string} */
            type: "read.mark";
            upTo: number;
        } | {
            commandId: string;
            language: string;
            /** @enum {string} */
            type: "language.set";
        } | {
            commandId: string;
            danger: "yes" | "no";
            /** @enum {string} */
            type: "danger.set";
        } | {
            commandId: string;
            handoff: components["schemas"]["Handoff"] | null;
            /** @enum {string} */
            type: "handoff.set";
        } | {
            commandId: string;
            /** @enum {string} */
            type: "conversation.end";
        };
        /** hello */
        CitizenHello: {
            after: number;
            epoch: string | null;
            ticket: string;
            /** @enum {string} */
            type: "hello";
        };
        CitizenServerFrame: {
            epoch: string;
            head: number;
            /** @enum {string} */
            type: "ready";
        } | {
            events: components["schemas"]["PublicEvent"][];
            /** @enum {string} */
            type: "events";
        } | {
            epoch: string;
            /** @enum {string} */
            type: "reload";
        } | {
            ack: components["schemas"]["Ack"];
            /** @enum {string} */
            type: "ack";
        } | {
            commandId: string;
            problem: components["schemas"]["Problem"];
            /** @enum {string} */
            type: "refused";
        } | {
            position: components["schemas"]["QueuePosition"] | null;
            /** @enum {string} */
            type: "queue.position";
        } | {
            /** @enum {string} */
            type: "typing.changed";
            typing: boolean;
        } | {
            reason: "closed" | "exit" | "expired";
            /** @enum {string} */
            type: "session.ended";
        } | {
            /** @enum {string} */
            type: "heartbeat";
        };
        CitizenView: {
            conversation: components["schemas"]["ConversationSnapshot"];
            queue: components["schemas"]["QueuePosition"] | null;
        };
        Colleague: {
            available: boolean;
            capacity: number;
            connected: boolean;
            holding: number;
            id: string;
            name: string;
            role: "officer" | "supervisor" | "admin";
        };
        ColleagueList: {
            items: components["schemas"]["Colleague"][];
            nextCursor: null;
        };
        Commune: {
            department: string;
            departmentName: string;
            insee: string;
            latitude: number | null;
            longitude: number | null;
            name: string;
            postcodes: string[];
        };
        CommuneFound: {
            commune: components["schemas"]["Commune"];
            former: components["schemas"]["FormerCommune"] | null;
        };
        CommuneList: {
            items: components["schemas"]["CommuneFound"][];
            nextCursor: null;
        };
        CommuneView: {
            commune: components["schemas"]["Commune"];
            competence: components["schemas"]["Competence"];
            competent: components["schemas"]["Unit"][];
            former: components["schemas"]["FormerCommune"] | null;
            help: components["schemas"]["UnitFound"][];
            nearest: components["schemas"]["UnitFound"][];
        };
        Competence: {
            insee: string;
            source: components["schemas"]["UnitSource"] | null;
            unitIds: string[];
            zone: "police" | "gendarmerie" | "both" | "unknown";
        };
        ConversationSnapshot: {
            danger: "yes" | "no" | "unanswered";
            entries: components["schemas"]["PublicEvent"][];
            epoch: string;
            language: string;
            officer: string | null;
            officerLeft: ("transferred" | "released" | "lost") | null;
            /** Format: date-time */
            openedAt: string;
            readByCitizen: number;
            readByOfficer: number;
            seq: number;
            status: "waiting" | "active" | "closed";
        };
        CreatedSiteKey: {
            key: components["schemas"]["SiteKey"];
            secret: string;
        };
        CreatePlace: {
            place: components["schemas"]["PlaceDraft"];
            site: string;
        };
        CreateSite: {
            site: components["schemas"]["SiteDraft"];
            slug: string;
        };
        CreateSiteKey: {
            name: string;
            scopes: ("configuration" | "statistics")[];
        };
        Csirt: {
            name: string;
            phone?: string;
            /** Format: uri */
            url?: string;
        };
        DeskClientFrame: {
            after: number;
            conversationId: string;
            epoch: string | null;
            staffAfter: number;
            /** @enum {string} */
            type: "conversation.watch";
        } | {
            conversationId: string;
            /** @enum {string} */
            type: "conversation.unwatch";
        } | {
            command: components["schemas"]["OfficerCommand"];
            conversationId: string;
            /** @enum {string} */
            type: "command";
        } | {
            conversationId: string;
            /** @enum {string} */
            type: "typing.set";
            typing: boolean;
        };
        DeskConversation: {
            conversation: components["schemas"]["ConversationSnapshot"];
            item: components["schemas"]["QueueItem"];
            staffEvents: components["schemas"]["StaffEvent"][];
            staffSeq: number;
        };
        DeskEventPage: {
            epoch: string;
            events: components["schemas"]["PublicEvent"][];
            reload: boolean;
            staffEvents: components["schemas"]["StaffEvent"][];
        };
        /** hello */
        DeskHello: {
            ticket: string;
            /** @enum {string} */
            type: "hello";
        };
        DeskServerFrame: {
            epoch: string;
            head: number;
            /** @enum {string} */
            type: "ready";
        } | {
            conversationId: string;
            events: components["schemas"]["PublicEvent"][];
            /** @enum {string} */
            type: "events";
        } | {
            conversationId: string;
            events: components["schemas"]["StaffEvent"][];
            /** @enum {string} */
            type: "staff.events";
        } | {
            conversationId: string;
            epoch: string;
            /** @enum {string} */
            type: "conversation.reload";
        } | {
            ack: components["schemas"]["Ack"];
            /** @enum {string} */
            type: "ack";
        } | {
            commandId: string;
            problem: components["schemas"]["Problem"];
            /** @enum {string} */
            type: "refused";
        } | {
            queue: components["schemas"]["QueueSnapshot"];
            /** @enum {string} */
            type: "queue.changed";
        } | {
            items: components["schemas"]["Colleague"][];
            /** @enum {string} */
            type: "colleagues.changed";
        } | {
            conversationId: string;
            /** @enum {string} */
            type: "typing.changed";
            typing: boolean;
        } | {
            reason: "signed-out" | "expired";
            /** @enum {string} */
            type: "session.ended";
        } | {
            /** @enum {string} */
            type: "heartbeat";
        };
        DeskSession: {
            available: boolean;
            capacity: number;
            mustChangePassword: boolean;
            officer: {
                id: string;
                login: string;
                name: string;
                role: "officer" | "supervisor" | "admin";
                territory: components["schemas"]["DeskUnit"][];
            };
        };
        DeskUnit: {
            id: string;
            name: string;
        };
        EmbedUse: {
            firstDay: string;
            lastDay: string;
            opened: number | null;
            origin: string;
            version: string;
        };
        EmbedUseList: {
            items: components["schemas"]["EmbedUse"][];
            nextCursor: null;
        };
        EventPage: {
            epoch: string;
            events: components["schemas"]["PublicEvent"][];
            head: number;
            officerTyping: boolean;
            queue: components["schemas"]["QueuePosition"] | null;
            reload: boolean;
        };
        FlowCount: {
            flow: "cyber";
            node: string;
            version: number;
        };
        FlowCountReport: {
            flow: "cyber";
            items: {
                counts: (number | null)[];
                kind: "question" | "outcome" | "former";
                label: string;
                node: string;
            }[];
            months: {
                month: string;
                through: string | null;
            }[];
            site: string;
        };
        FormerCommune: {
            insee: string;
            name: string | null;
        };
        FrameConfig: {
            allowedOrigins: string[];
            answeredBy: components["schemas"]["AnsweredBy"] | null;
            demonstration: boolean;
            /** Format: uri */
            exitUrl: string;
            hours?: components["schemas"]["OpeningHours"];
            /** Format: uri */
            legalNoticeUrl?: string;
            locale: "fr" | "en";
            locator?: components["schemas"]["LocatorConfig"];
            name: string;
            officersOnDuty: boolean;
            orienter: components["schemas"]["OrienterOptions"];
            otv: boolean;
            otvConfig?: components["schemas"]["OtvConfig"];
            services: ("chat" | "cyber" | "units" | "otv")[];
            slug: string;
            theme: components["schemas"]["ThemeTokens"];
        };
        GeocodingReverse: {
            latitude: number;
            longitude: number;
        };
        GeocodingSearch: {
            insee?: string;
            limit?: number;
            text: string;
        };
        Handoff: {
            answers: {
                answer: string;
                question: string;
            }[];
            evidence: string[];
            flow: "cyber";
            outcome: string;
            postcode?: string;
            preset?: {
                [key: string]: string;
            };
            start?: string;
            version: number;
        };
        HandoffView: {
            answers: {
                answer: string;
                question: string;
            }[];
            doors: string[];
            evidence: string[];
            flow: "cyber";
            outcome: {
                id: string;
                title: string;
            };
            postcode: string | null;
            urgency: "now" | "today" | "soon";
            version: number;
        };
        ImportPlaces: {
            department: string;
            file: string;
            site: string;
        };
        LocatorConfig: {
            geocoder: {
                mode: "browser" | "relay" | "none";
                url: string | null;
            };
            map: {
                attribution: string;
                maxZoom: number;
                tiles: string;
            } | null;
        };
        NearestAddress: {
            item: components["schemas"]["AddressFound"] | null;
        };
        OfficerCommand: {
            commandId: string;
            seenSeq: number;
            text: string;
            /** @enum {string} */
            type: "message.send";
        } | {
            commandId: string;
            text: string;
            /** @enum {string} */
            type: "note.add";
        } | {
            commandId: string;
            /** @enum {string} */
            type: "conversation.claim";
        } | {
            commandId: string;
            /** @enum {string} */
            type: "conversation.release";
        } | {
            commandId: string;
            reason?: string;
            to: {
                officerId: string;
            } | {
                queue: string;
            };
            /** @enum {string} */
            type: "conversation.transfer";
        } | {
            commandId: string;
            /** @enum {string} */
            type: "conversation.close";
        } | {
            commandId: string;
            /** @enum {string} */
            type: "read.mark";
            upTo: number;
        };
        OfficerRef: {
            id: string;
            name: string;
        };
        OpenConversation: {
            commandId: string;
            danger: "yes" | "no" | "unanswered";
            handoff?: components["schemas"]["Handoff"];
            language: string;
            message?: {
                commandId: string;
                text: string;
            };
        };
        Opened: {
            ack: components["schemas"]["Ack"];
            view: components["schemas"]["CitizenView"];
        };
        OpeningHours: {
            exceptions?: {
                [key: string]: string[][];
            };
            holidayRanges?: string[][];
            holidays?: "open" | "closed";
            region?: string;
            week: "always" | string[][][];
            zone: string;
        };
        OrienterOptions: {
            audiences?: string[];
            csirt?: components["schemas"]["Csirt"];
            start?: string;
        };
        OtvAccessChange: {
            commandId: string;
            values: components["schemas"]["OtvValues"];
            version: number;
        };
        OtvChange: {
            commandId: string;
            version: number;
        };
        OtvConfig: {
            actions: ("access-details" | "dates" | "return-early" | "cancel")[];
            receivedBy: ("competent-unit" | "police-municipale") | null;
            retentionDays: number | null;
            rules: {
                gendarmerie: {
                    facts: string[];
                    length: {
                        max?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                        min?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                    };
                    notice: {
                        max?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                        min?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                    };
                    residences: ("main" | "secondary")[];
                };
                police: {
                    facts: string[];
                    length: {
                        max?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                        min?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                    };
                    notice: {
                        max?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                        min?: {
                            days: number;
                            inclusive: boolean;
                        } | {
                            inclusive: boolean;
                            months: number;
                        };
                    };
                    residences: ("main" | "secondary")[];
                };
            } | null;
        };
        OtvDatesChange: {
            commandId: string;
            from: string;
            to: string;
            version: number;
        };
        OtvDaySheet: {
            day: string;
            items: components["schemas"]["OtvDeskRequest"][];
            nextCursor: string | null;
            unit: components["schemas"]["DeskUnit"];
        };
        OtvDeskEntry: {
            /** Format: date-time */
            at: string;
            by: {
                name: string | null;
                role: "owner" | "officer" | "system";
            };
            what: {
                how: "counter" | "call-back";
                /** @enum {string} */
                type: "verified";
            } | {
                finding: "all-clear" | "anomaly";
                note: string;
                /** Format: date-time */
                passedAt: string;
                /** @enum {string} */
                type: "passage";
            } | {
                text: string;
                /** @enum {string} */
                type: "message";
            } | {
                /** @enum {string} */
                type: "access-changed";
            } | {
                from: string;
                to: string;
                /** @enum {string} */
                type: "dates-changed";
            } | {
                /** @enum {string} */
                type: "returned";
            } | {
                /** @enum {string} */
                type: "cancelled";
            };
        };
        OtvDeskItem: {
            commune: string;
            from: string;
            id: string;
            insee: string;
            lastPassageAt: string | null;
            mail: "none" | "waiting" | "sent" | "failed";
            passages: number;
            receivedBy: "competent-unit" | "police-municipale";
            residence: string;
            status: "received" | "verified" | "active" | "ended" | "cancelled" | "expired";
            to: string;
            unit: components["schemas"]["DeskUnit"];
            version: number;
        };
        OtvDeskList: {
            items: components["schemas"]["OtvDeskItem"][];
            nextCursor: string | null;
        };
        OtvDeskRequest: {
            commune: string;
            createdOn: string;
            entries: components["schemas"]["OtvDeskEntry"][];
            force: ("police" | "gendarmerie") | null;
            form: {
                id: string;
                version: number;
            };
            from: string;
            hasSecrets: boolean;
            id: string;
            insee: string;
            lastPassageAt: string | null;
            locale: "fr" | "en";
            mail: "none" | "waiting" | "sent" | "failed";
            passages: number;
            receivedBy: "competent-unit" | "police-municipale";
            reference: string;
            residence: string;
            status: "received" | "verified" | "active" | "ended" | "cancelled" | "expired";
            to: string;
            unit: components["schemas"]["DeskUnit"];
            values: components["schemas"]["OtvValues"];
            version: number;
            zone: ("police" | "gendarmerie") | "both" | "unknown";
        };
        OtvMessage: {
            commandId: string;
            text: string;
            version: number;
        };
        OtvOptions: {
            actions: ("access-details" | "dates" | "return-early" | "cancel")[];
            receivedBy: "competent-unit" | "police-municipale";
            retentionDays: number;
            unitId?: string;
        };
        OtvPassage: {
            commandId: string;
            finding: "all-clear" | "anomaly";
            note: string;
            /** Format: date-time */
            passedAt: string;
            version: number;
        };
        OtvReadAlert: {
            addresses: number;
            /** Format: date-time */
            at: string;
            officer: components["schemas"]["OfficerRef"];
            windowMs: number;
        };
        OtvReadAlertList: {
            items: components["schemas"]["OtvReadAlert"][];
            nextCursor: null;
        };
        OtvReceipt: {
            mail: boolean;
            receivedBy: "competent-unit" | "police-municipale";
            reference: string;
            secret: string;
            status: "received" | "verified" | "active" | "ended" | "cancelled" | "expired";
            unit: {
                id: string;
                name: string;
                phone: string | null;
            } | null;
        };
        OtvRequestInput: {
            commandId: string;
            form: {
                /** @enum {string} */
                id: "home-watch";
                version: number;
            };
            insee: string;
            locale?: "fr" | "en";
            site: string;
            values: components["schemas"]["OtvValues"];
        };
        OtvRequestView: {
            actions: ("access-details" | "dates" | "return-early" | "cancel")[];
            from: string;
            messages: {
                /** Format: date-time */
                at: string;
                text: string;
            }[];
            passages: string[];
            receivedBy: "competent-unit" | "police-municipale";
            reference: string;
            status: "received" | "verified" | "active" | "ended" | "cancelled" | "expired";
            to: string;
            unit: {
                id: string;
                name: string;
                phone: string | null;
            } | null;
            version: number;
        };
        OtvSecrets: {
            values: components["schemas"]["OtvValues"];
        };
        OtvSession: {
            expiresInMs: number;
            token: string;
        };
        OtvSessionInput: {
            reference: string;
            secret: string;
        };
        OtvValues: {
            [key: string]: unknown;
        };
        OtvVerification: {
            commandId: string;
            how: "counter" | "call-back";
            version: number;
        };
        Place: {
            imported: string | null;
            last: {
                /** Format: date-time */
                at: string;
                officer: string;
            } | null;
            revision: number;
            unit: components["schemas"]["Unit"];
        };
        PlaceDraft: {
            city: string;
            email: string;
            hours: components["schemas"]["PlaceHours"] | null;
            hoursComment: string;
            insee: string;
            kind: "association" | "victim-support" | "women-rights" | "legal-aid" | "justice-house";
            name: string;
            phone: string;
            position: {
                /** @enum {string} */
                type: "commune";
            } | {
                latitude: string;
                longitude: string;
                /** @enum {string} */
                type: "point";
            } | {
                /** @enum {string} */
                type: "none";
            };
            postcode: string;
            services: string[];
            street: string;
            url: string;
            wheelchair: "yes" | "on-request" | "no" | "unknown";
        };
        PlaceHours: {
            holidayRanges?: string[][];
            week: string[][][];
        };
        PlaceImportReport: {
            changed: number;
            inserted: number;
            omitted: {
                detail: string;
                line: number;
                name: string;
                omission: "phone" | "point" | "insee";
            }[];
            refused: {
                detail: string;
                line: number;
                name: string;
                refusal: components["schemas"]["PlaceRefusal"];
            }[];
            refusedCount: number;
            removed: number;
            taken: boolean;
            unchanged: number;
        };
        PlaceList: {
            changes: {
                action: "created" | "changed" | "removed" | "imported";
                /** Format: date-time */
                at: string;
                count: number | null;
                officer: string;
                subject: string;
            }[];
            items: components["schemas"]["Place"][];
            nextCursor: null;
        };
        /** @enum {string} */
        PlaceRefusal: "row.malformed" | "id.missing" | "id.duplicate" | "name.missing" | "kind.unknown" | "kind.reserved" | "department.unknown" | "department.other" | "coordinates.missing" | "coordinates.unreadable" | "coordinates.copied" | "coordinates.swapped" | "coordinates.outside-france" | "coordinates.elsewhere" | "hours.unreadable" | "commune.unknown" | "phone.unreadable" | "email.unreadable" | "url.unreadable" | "file.unreadable" | "file.empty" | "file.columns";
        Problem: {
            code: string;
            detail?: string;
            faults?: {
                code: string;
                path: string;
                values?: {
                    [key: string]: string | number;
                };
            }[];
            headSeq?: number;
            refusal?: string;
            retryAfterMs?: number;
            status: number;
            title: string;
            type: string;
        };
        Provider: {
            departments: string[];
            label: string | null;
            name: string;
            phone: string | null;
            services: string[];
            url: string | null;
        };
        ProviderList: {
            items: components["schemas"]["Provider"][];
            needs: components["schemas"]["ProviderNeed"][];
            nextCursor: null;
        };
        ProviderNeed: {
            id: "disinfect" | "recover-data" | "secure" | "incident-response" | "advice";
            label: string;
        };
        PublicEvent: {
            /** Format: date-time */
            at: string;
            danger: "yes" | "no" | "unanswered";
            handoff: components["schemas"]["HandoffView"] | null;
            language: string;
            seq: number;
            /** @enum {string} */
            type: "conversation.opened";
        } | {
            /** Format: date-time */
            at: string;
            commandId: string;
            from: "citizen" | "officer";
            officer: string | null;
            seq: number;
            text: string;
            /** @enum {string} */
            type: "message.received";
        } | {
            /** Format: date-time */
            at: string;
            officer: string;
            seq: number;
            /** @enum {string} */
            type: "officer.joined";
        } | {
            /** Format: date-time */
            at: string;
            officer: string;
            reason: "transferred" | "released" | "lost";
            seq: number;
            /** @enum {string} */
            type: "officer.left";
        } | {
            /** Format: date-time */
            at: string;
            by: "citizen" | "officer";
            seq: number;
            /** @enum {string} */
            type: "read.updated";
            upTo: number;
        } | {
            /** Format: date-time */
            at: string;
            language: string;
            seq: number;
            /** @enum {string} */
            type: "language.changed";
        } | {
            /** Format: date-time */
            at: string;
            danger: "yes" | "no" | "unanswered";
            seq: number;
            /** @enum {string} */
            type: "danger.changed";
        } | {
            /** Format: date-time */
            at: string;
            commandId: string;
            handoff: components["schemas"]["HandoffView"] | null;
            seq: number;
            /** @enum {string} */
            type: "handoff.changed";
        } | {
            /** Format: date-time */
            at: string;
            by: "citizen" | "officer" | "system";
            reason: "ended" | "left" | "expired";
            seq: number;
            /** @enum {string} */
            type: "conversation.closed";
        };
        QueueDescription: {
            name: string;
            title: string;
        };
        QueueItem: {
            citizenConnected: boolean;
            conversationId: string;
            danger: "yes" | "no" | "unanswered";
            holder: components["schemas"]["OfficerRef"] | null;
            language: string;
            number: number;
            /** Format: date-time */
            openedAt: string;
            queue: string;
            returned: boolean;
            seq: number;
            siteName: string;
            siteSlug: string;
            staffSeq: number;
            status: "waiting" | "active" | "closed";
            unansweredSince: string | null;
            /** Format: date-time */
            waitingSince: string;
        };
        QueueList: {
            items: components["schemas"]["QueueDescription"][];
            nextCursor: null;
        };
        QueuePosition: {
            ahead: number;
            estimateMs: number | null;
            officersOnDuty: boolean;
            version: number;
        };
        QueueSnapshot: {
            items: components["schemas"]["QueueItem"][];
            version: number;
        };
        SetPresence: {
            available: boolean;
            capacity?: number;
        };
        Signal: {
            /** @enum {string} */
            type: "typing.set";
            typing: boolean;
        };
        SignIn: {
            login: string;
            password: string;
        };
        SiteConfiguration: {
            allowedOrigins: string[];
            site: components["schemas"]["SiteView"];
        };
        SiteDescription: {
            name: string;
            services: ("chat" | "cyber" | "units" | "otv")[];
            slug: string;
        };
        SiteDetail: {
            communeName: string | null;
            last: {
                /** Format: date-time */
                at: string;
                officer: string;
            } | null;
            publicOrigin: string;
            revision: number;
            site: components["schemas"]["SiteRecord"];
        };
        SiteDraft: {
            accent: string;
            allowedOrigins: string[];
            answeredBy: {
                kind: "police" | "gendarmerie" | "police-municipale" | "association";
                name: string;
            } | null;
            cyberQueue: string | null;
            exitUrl: string;
            hours: components["schemas"]["PlaceHours"] | null;
            inseeCode: string;
            legalNoticeUrl: string;
            locale: "fr" | "en";
            name: string;
            otv: {
                actions: ("access-details" | "dates" | "return-early" | "cancel")[];
                receivedBy: "competent-unit" | "police-municipale";
                retentionDays: number;
                unitId: string;
            } | null;
            queue: string;
            retentionDays: number;
            scheme: "auto" | "light" | "dark";
            services: ("chat" | "cyber" | "units" | "otv")[];
            themeName: "neutral" | "forest" | "slate";
        };
        /** @enum {string} */
        SiteFault: "slug.unreadable" | "slug.taken" | "name.missing" | "commune.unknown" | "origin.unreadable" | "origin.insecure" | "origin.missing" | "answerer.missing" | "service.missing" | "queue.unknown" | "colour.unreadable" | "address.unreadable" | "hours.unreadable" | "unit.missing";
        SiteKey: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            ending: string;
            id: string;
            lastUsedOn: string | null;
            name: string;
            revokedAt: string | null;
            scopes: ("configuration" | "statistics")[];
        };
        SiteKeyList: {
            items: components["schemas"]["SiteKey"][];
            nextCursor: null;
        };
        SiteList: {
            items: components["schemas"]["SiteDescription"][];
            nextCursor: null;
        };
        SiteRecord: {
            allowedOrigins: string[];
            answeredBy: components["schemas"]["AnsweredBy"] | null;
            cyberQueue: string | null;
            demonstration: boolean;
            /** Format: uri */
            exitUrl: string;
            hours?: components["schemas"]["OpeningHours"];
            inseeCode: string | null;
            /** Format: uri */
            legalNoticeUrl?: string;
            locale: "fr" | "en";
            name: string;
            orienter: components["schemas"]["OrienterOptions"];
            otv: components["schemas"]["OtvOptions"] | null;
            queue: string;
            retentionDays: number;
            services: ("chat" | "cyber" | "units" | "otv")[];
            slug: string;
            theme: components["schemas"]["ThemeTokens"];
        };
        SiteStatistics: {
            embeds: components["schemas"]["EmbedUse"][];
            flows: components["schemas"]["FlowCountReport"][];
            site: string;
        };
        SiteView: {
            answeredBy: components["schemas"]["AnsweredBy"] | null;
            demonstration: boolean;
            /** Format: uri */
            exitUrl: string;
            hours?: components["schemas"]["OpeningHours"];
            /** Format: uri */
            legalNoticeUrl?: string;
            locale: "fr" | "en";
            name: string;
            officersOnDuty: boolean;
            orienter: components["schemas"]["OrienterOptions"];
            otv: boolean;
            services: ("chat" | "cyber" | "units" | "otv")[];
            slug: string;
            theme: components["schemas"]["ThemeTokens"];
        };
        StaffEvent: {
            /** Format: date-time */
            at: string;
            commandId: string;
            officer: components["schemas"]["OfficerRef"];
            seq: number;
            text: string;
            /** @enum {string} */
            type: "note.added";
        } | {
            /** Format: date-time */
            at: string;
            officer: components["schemas"]["OfficerRef"];
            seq: number;
            /** @enum {string} */
            type: "conversation.claimed";
        } | {
            /** Format: date-time */
            at: string;
            officer: components["schemas"]["OfficerRef"];
            reason: string | null;
            seq: number;
            toOfficer: components["schemas"]["OfficerRef"] | null;
            toQueue: string | null;
            /** @enum {string} */
            type: "conversation.transferred";
        } | {
            /** Format: date-time */
            at: string;
            officer: components["schemas"]["OfficerRef"];
            reason: "released" | "lost";
            seq: number;
            /** @enum {string} */
            type: "conversation.returned";
        };
        ThemeTokens: {
            accent?: string;
            name?: "neutral" | "forest" | "slate";
            scheme?: "light" | "dark" | "auto";
        };
        Ticket: {
            expiresInMs: number;
            ticket: string;
        };
        Unit: {
            city: string | null;
            department: string;
            email: string | null;
            hours: components["schemas"]["OpeningHours"] | null;
            hoursComment: string | null;
            id: string;
            insee: string | null;
            kind: "police" | "gendarmerie" | "gendarmerie-motorised" | "victim-support" | "victim-compensation" | "women-rights" | "justice-house" | "legal-aid" | "association";
            latitude: number | null;
            longitude: number | null;
            name: string;
            phone: string | null;
            postcode: string | null;
            precision: "exact" | "address" | "street" | "town" | "unknown";
            sample: boolean;
            services: string[];
            source: components["schemas"]["UnitSource"];
            street: string | null;
            url: string | null;
            wheelchair: "yes" | "on-request" | "no" | "unknown";
        };
        UnitFeatures: {
            features: {
                geometry: {
                    coordinates: number[];
                    /** @enum {string} */
                    type: "Point";
                } | null;
                id: string;
                properties: {
                    city: string | null;
                    department: string;
                    distanceKm: number | null;
                    email: string | null;
                    hours: components["schemas"]["OpeningHours"] | null;
                    hoursComment: string | null;
                    insee: string | null;
                    kind: "police" | "gendarmerie" | "gendarmerie-motorised" | "victim-support" | "victim-compensation" | "women-rights" | "justice-house" | "legal-aid" | "association";
                    name: string;
                    phone: string | null;
                    postcode: string | null;
                    precision: "exact" | "address" | "street" | "town" | "unknown";
                    sample: boolean;
                    services: string[];
                    source: components["schemas"]["UnitSource"];
                    street: string | null;
                    url: string | null;
                    wheelchair: "yes" | "on-request" | "no" | "unknown";
                };
                /** @enum {string} */
                type: "Feature";
            }[];
            nextCursor: string | null;
            /** @enum {string} */
            type: "FeatureCollection";
        };
        UnitFound: {
            city: string | null;
            department: string;
            distanceKm: number | null;
            email: string | null;
            hours: components["schemas"]["OpeningHours"] | null;
            hoursComment: string | null;
            id: string;
            insee: string | null;
            kind: "police" | "gendarmerie" | "gendarmerie-motorised" | "victim-support" | "victim-compensation" | "women-rights" | "justice-house" | "legal-aid" | "association";
            latitude: number | null;
            longitude: number | null;
            name: string;
            phone: string | null;
            postcode: string | null;
            precision: "exact" | "address" | "street" | "town" | "unknown";
            sample: boolean;
            services: string[];
            source: components["schemas"]["UnitSource"];
            street: string | null;
            url: string | null;
            wheelchair: "yes" | "on-request" | "no" | "unknown";
        };
        UnitPage: {
            items: components["schemas"]["UnitFound"][];
            nextCursor: string | null;
        };
        UnitShard: {
            department: string;
            items: components["schemas"]["Unit"][];
            nextCursor: null;
        };
        UnitShardIndex: {
            items: {
                department: string;
                latitude: number;
                longitude: number;
                radiusKm: number;
                units: number;
            }[];
            nextCursor: null;
        };
        UnitSource: {
            date: string;
            licence: string | null;
            name: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
