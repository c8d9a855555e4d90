/** Made by `npm run gen` from docs/openapi.json; do not edit. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Ack: {
            commandId: string;
            seq: number | null;
            staffSeq: number | null;
        };
        AnsweredBy: {
            kind: "police" | "gendarmerie" | "police-municipale" | "association";
            name: string;
        };
        /** @enum {string} */
        ApiErrorCode: "request.malformed" | "message.empty" | "session.missing" | "session.invalid" | "ticket.invalid" | "officer.credentials" | "origin.forbidden" | "role.forbidden" | "password.change-required" | "route.unknown" | "site.unknown" | "conversation.unknown" | "officer.unknown" | "queue.unknown" | "method.forbidden" | "command.conflict" | "conversation.closed" | "conversation.taken" | "conversation.not-held" | "conversation.exists" | "officer.unavailable" | "capacity.reached" | "view.stale" | "message.too-long" | "request.too-large" | "media-type.unsupported" | "rate.limited" | "officer.throttled" | "server.error" | "server.unavailable";
        CannedReply: {
            id: string;
            locale: string;
            shortcut: string;
            text: string;
            title: string;
        };
        CannedReplyList: {
            items: components["schemas"]["CannedReply"][];
            nextCursor: null;
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
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
            };
        };
        EventPage: {
            epoch: string;
            events: components["schemas"]["PublicEvent"][];
            head: number;
            officerTyping: boolean;
            queue: components["schemas"]["QueuePosition"] | null;
            reload: boolean;
        };
        FrameConfig: {
            allowedOrigins: string[];
            answeredBy: {
                kind: "police" | "gendarmerie" | "police-municipale" | "association";
                name: string;
            } | null;
            demonstration: boolean;
            /** Format: uri */
            exitUrl: string;
            locale: "fr" | "en";
            name: string;
            officersOnDuty: boolean;
            services: "chat"[];
            slug: string;
            theme: {
                accent?: string;
                scheme?: "light" | "dark" | "auto";
            };
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
        Problem: {
            code: string;
            detail?: string;
            headSeq?: number;
            retryAfterMs?: number;
            status: number;
            title: string;
            type: string;
        };
        PublicEvent: {
            /** Format: date-time */
            at: string;
            danger: "yes" | "no" | "unanswered";
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
        SiteRecord: {
            allowedOrigins: string[];
            answeredBy: {
                kind: "police" | "gendarmerie" | "police-municipale" | "association";
                name: string;
            } | null;
            demonstration: boolean;
            /** Format: uri */
            exitUrl: string;
            inseeCode: string | null;
            locale: "fr" | "en";
            name: string;
            queue: string;
            retentionDays: number;
            services: "chat"[];
            slug: string;
            theme: {
                accent?: string;
                scheme?: "light" | "dark" | "auto";
            };
        };
        SiteView: {
            answeredBy: {
                kind: "police" | "gendarmerie" | "police-municipale" | "association";
                name: string;
            } | null;
            demonstration: boolean;
            /** Format: uri */
            exitUrl: string;
            locale: "fr" | "en";
            name: string;
            officersOnDuty: boolean;
            services: "chat"[];
            slug: string;
            theme: {
                accent?: string;
                scheme?: "light" | "dark" | "auto";
            };
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
            scheme?: "light" | "dark" | "auto";
        };
        Ticket: {
            expiresInMs: number;
            ticket: string;
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
