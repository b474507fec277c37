import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Part } from './child.ts';
import { tenant } from './personas.ts';

/** Colleagues without a window: they take whatever Wardline sends, and answer when it asks something. */
const firsts = ['Amira', 'Ben', 'Carys', 'Dev', 'Esther', 'Finn', 'Grace', 'Hugo', 'Isla', 'Kofi'];
const lasts = ['Khan', 'Lowe', 'Pugh', 'Patel', 'Osei', 'Doyle'];
/** Enough nurses and doctors for a result each, and too few pharmacists for one. */
const professions = ['nurse', 'doctor', 'nurse', 'doctor', 'nurse', 'doctor', 'pharmacist'];
const sites = ['main', 'main', 'north'];

const comments = [
  'The screens are quicker since last month.',
  'I still log in four times on a night shift.',
  'The drug chart prints two copies.',
];

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly profession: string;
  readonly site: string;
}

const everyone: readonly Colleague[] = lasts
  .flatMap((last) => firsts.map((first) => `${first} ${last}`))
  .map((name, at) => ({
    id: `5e0f6a52-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`,
    name,
    profession: professions[at % professions.length] ?? 'nurse',
    site: sites[at % sites.length] ?? 'main',
  }));

type Json = Readonly<Record<string, unknown>>;

/** Everything in a card that can be pressed and answers a pulse. */
const answersIn = (card: unknown): readonly Json[] => {
  if (Array.isArray(card)) return card.flatMap(answersIn);
  if (typeof card !== 'object' || card === null) return [];
  const node = card as Json;
  const own = node.verb === 'pulse.answer' && node.associatedInputs === 'none' ? [node] : [];
  return [...own, ...Object.values(node).flatMap(answersIn)];
};

/** Most are content, a few are not. */
const oneOf = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.min(items.length - 1, Math.floor(Math.sqrt(Math.random()) * items.length))];

/** Stands in for Teams at their end, and for their thumbs. */
export const startCrowd = async (port: number, servicePort: number): Promise<Part> => {
  let sent = 0;

  const say = async (who: Colleague, activity: Json): Promise<unknown> => {
    sent += 1;
    const response = await fetch(`http://127.0.0.1:${servicePort}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
      body: JSON.stringify({
        id: `crowd-${sent}`,
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: `http://127.0.0.1:${port}`,
        from: { id: `29:${who.id}`, name: who.name, aadObjectId: who.id },
        recipient: { id: '28:wardline', name: 'Wardline' },
        conversation: { conversationType: 'personal', tenantId: tenant, id: `chat-${who.id}` },
        channelData: { tenant: { id: tenant } },
        ...activity,
      }),
    });
    return response.json().catch(() => undefined);
  };

  const press = (who: Colleague, verb: string, data: unknown): Promise<unknown> =>
    say(who, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });

  /** One question after another, until none is left; now and then with a word. Some never answer. */
  const answer = async (who: Colleague, card: unknown): Promise<void> => {
    if (Math.random() < 0.15) return;
    await delay(500 + Math.random() * 4_000);
    let data: unknown;
    for (
      let ways = answersIn(card);
      ways.length > 0;
      ways = answersIn(await press(who, 'pulse.answer', data))
    ) {
      data = oneOf(ways)?.data;
    }
    const comment = Math.random() < 0.2 ? oneOf(comments) : undefined;
    if (data && comment) await press(who, 'pulse.answer', { ...data, comment, consent: 'true' });
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent += 1;
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: `m-${sent}` }));
      const who = everyone.find(({ id }) => request.url?.includes(id));
      if (!who || request.method !== 'POST') return;
      const activity = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Json;
      void answer(who, activity.attachments).catch(() => undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  for (const who of everyone) {
    await say(who, { type: 'installationUpdate', action: 'add' });
    // A press, so that they have met Wardline, and are counted by what they do and where.
    await press(who, 'settings.save', { asks: 'all', profession: who.profession, site: who.site });
  }

  return {
    ended: new Promise(() => undefined),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
