import { AnnouncerElement } from '../components/announcer/announcer.ts';
import { AppElement } from '../components/app/app.ts';
import { CannedPickerElement } from '../components/canned-picker/canned-picker.ts';
import { ChangePasswordElement } from '../components/change-password/change-password.ts';
import { ComposerElement } from '../components/composer/composer.ts';
import { ConfirmDialogElement } from '../components/confirm-dialog/confirm-dialog.ts';
import { ConversationPaneElement } from '../components/conversation-pane/conversation-pane.ts';
import { CountsDialogElement } from '../components/counts-dialog/counts-dialog.ts';
import { DeskBarElement } from '../components/desk-bar/desk-bar.ts';
import { DetailsElement } from '../components/details/details.ts';
import { DialogElement } from '../components/dialog/dialog.ts';
import { DialogsElement } from '../components/dialogs/dialogs.ts';
import { ElapsedElement } from '../components/elapsed/elapsed.ts';
import { HandoffElement } from '../components/handoff/handoff.ts';
import { HoursEditorElement } from '../components/hours-editor/hours-editor.ts';
import { HelpDialogElement } from '../components/help-dialog/help-dialog.ts';
import { LinkBannerElement } from '../components/link-banner/link-banner.ts';
import { MessageElement } from '../components/message/message.ts';
import { MyConversationsElement } from '../components/my-conversations/my-conversations.ts';
import { PlaceFormElement } from '../components/place-form/place-form.ts';
import { PlaceImportElement } from '../components/place-import/place-import.ts';
import { PlacesDialogElement } from '../components/places-dialog/places-dialog.ts';
import { PresenceElement } from '../components/presence/presence.ts';
import { QueueListElement } from '../components/queue-list/queue-list.ts';
import { SettingsDialogElement } from '../components/settings-dialog/settings-dialog.ts';
import { SignInElement } from '../components/sign-in/sign-in.ts';
import { StaleNoticeElement } from '../components/stale-notice/stale-notice.ts';
import { TranscriptElement } from '../components/transcript/transcript.ts';
import { TransferDialogElement } from '../components/transfer-dialog/transfer-dialog.ts';
import { WorkspaceElement } from '../components/workspace/workspace.ts';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'desk-announcer': AnnouncerElement,
  'desk-app': AppElement,
  'desk-bar': DeskBarElement,
  'desk-canned-picker': CannedPickerElement,
  'desk-change-password': ChangePasswordElement,
  'desk-composer': ComposerElement,
  'desk-confirm-dialog': ConfirmDialogElement,
  'desk-conversation-pane': ConversationPaneElement,
  'desk-counts-dialog': CountsDialogElement,
  'desk-details': DetailsElement,
  'desk-dialog': DialogElement,
  'desk-dialogs': DialogsElement,
  'desk-elapsed': ElapsedElement,
  'desk-handoff': HandoffElement,
  'desk-help-dialog': HelpDialogElement,
  'desk-hours-editor': HoursEditorElement,
  'desk-link-banner': LinkBannerElement,
  'desk-message': MessageElement,
  'desk-my-conversations': MyConversationsElement,
  'desk-place-form': PlaceFormElement,
  'desk-place-import': PlaceImportElement,
  'desk-places-dialog': PlacesDialogElement,
  'desk-presence': PresenceElement,
  'desk-queue-list': QueueListElement,
  'desk-settings-dialog': SettingsDialogElement,
  'desk-sign-in': SignInElement,
  'desk-stale-notice': StaleNoticeElement,
  'desk-transcript': TranscriptElement,
  'desk-transfer-dialog': TransferDialogElement,
  'desk-workspace': WorkspaceElement,
};

/** Registers the desk's elements; a second call does nothing. */
export const defineDesk = (registry: CustomElementRegistry = customElements): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) if (!registry.get(tag)) registry.define(tag, element);
};
