import { type Activity, invoke, type Scene } from './activities.ts';
import type { Json } from './json.ts';

/** The message that an action command was chosen on. */
export interface ChosenMessage {
  readonly id: string;
  readonly author: { readonly aadObjectId: string; readonly name: string };
  /** As HTML, the way Teams keeps it. */
  readonly content: string;
  /** Teams' link to it. */
  readonly link?: string;
}

const payload = ({ id, author, content, link }: ChosenMessage, now: Date): Json => ({
  id,
  replyToId: null,
  createdDateTime: now.toISOString(),
  lastModifiedDateTime: null,
  deleted: false,
  subject: null,
  summary: null,
  importance: 'normal',
  locale: 'en-gb',
  linkToMessage: link ?? `https://teams.microsoft.com/l/message/19:chat@thread.v2/${id}`,
  from: {
    device: null,
    conversation: null,
    user: { userIdentityType: 'aadUser', id: author.aadObjectId, displayName: author.name },
    application: null,
  },
  body: { contentType: 'html', content },
  attachments: [],
  mentions: [],
  reactions: [],
});

const command = (scene: Scene, commandId: string, on: ChosenMessage | undefined): Json => ({
  commandId,
  commandContext: on ? 'message' : 'compose',
  requestId: `r${scene.id}`,
  context: { theme: 'default' },
  ...(on && { messagePayload: payload(on, scene.now) }),
});

/** An action command was chosen: Teams asks for the dialog to show. */
export const fetchTask = (scene: Scene, commandId: string, on?: ChosenMessage): Activity =>
  invoke(scene, 'composeExtension/fetchTask', command(scene, commandId, on));

/** The dialog was sent. `data` is what its button holds and the fields say. */
export const submitAction = (scene: Scene, commandId: string, data: Json, on?: ChosenMessage): Activity =>
  invoke(scene, 'composeExtension/submitAction', { ...command(scene, commandId, on), data });

/** A search command, asked again at each key. */
export const query = (scene: Scene, commandId: string, text: string): Activity =>
  invoke(scene, 'composeExtension/query', {
    commandId,
    parameters: [{ name: text === '' ? 'initialRun' : 'query', value: text === '' ? 'true' : text }],
    queryOptions: { skip: 0, count: 25 },
  });
