import { AnnouncerElement } from '../components/announcer/announcer-element.ts';
import { ChatAppElement } from '../components/chat-app/chat-app-element.ts';
import { ChatHeaderElement } from '../components/chat-header/chat-header-element.ts';
import { ComposerElement } from '../components/composer/composer-element.ts';
import { ConnectionStatusElement } from '../components/connection-status/connection-status-element.ts';
import { DangerScreenElement } from '../components/danger-screen/danger-screen-element.ts';
import { EmergencyBarElement } from '../components/emergency-bar/emergency-bar-element.ts';
import { MessageBubbleElement } from '../components/message-bubble/message-bubble-element.ts';
import { NoticeElement } from '../components/notice/notice-element.ts';
import { QueueStatusElement } from '../components/queue-status/queue-status-element.ts';
import { StartScreenElement } from '../components/start-screen/start-screen-element.ts';
import { TranscriptElement } from '../components/transcript/transcript-element.ts';
import { TypingIndicatorElement } from '../components/typing-indicator/typing-indicator-element.ts';
import { UnavailableScreenElement } from '../components/unavailable-screen/unavailable-screen-element.ts';

const ELEMENTS = {
  'guichet-announcer': AnnouncerElement,
  'guichet-chat-app': ChatAppElement,
  'guichet-chat-header': ChatHeaderElement,
  'guichet-composer': ComposerElement,
  'guichet-connection-status': ConnectionStatusElement,
  'guichet-danger-screen': DangerScreenElement,
  'guichet-emergency-bar': EmergencyBarElement,
  'guichet-message-bubble': MessageBubbleElement,
  'guichet-notice': NoticeElement,
  'guichet-queue-status': QueueStatusElement,
  'guichet-start-screen': StartScreenElement,
  'guichet-transcript': TranscriptElement,
  'guichet-typing-indicator': TypingIndicatorElement,
  'guichet-unavailable-screen': UnavailableScreenElement,
};

/** Registers what the first usable screen needs; a second call does nothing. The rest comes by `PartsController`. */
export const defineElements = (): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};
