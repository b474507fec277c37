import { setTimeout as pause } from 'node:timers/promises';
import { keys } from '../../bot/storage/keys.ts';
import { checked } from './checked.ts';
import type { Child } from './child.ts';
import type { Recorded } from './questions.ts';
import type { BareTeams } from './teams.ts';
import type { TurnKind } from './turns.ts';

export interface Recording extends Recorded {
  /** What the person saw in the end. */
  readonly card: object;
}

/** Long enough for calls that a turn leaves running behind its answer: they count too. */
const aftermathMs = 100;

const cardIn = (press: string, posted: string): object =>
  press === '' ? JSON.parse(posted).attachments[0].content : JSON.parse(press).value;

/** Delivery asks once a second whether it is still held, and every replica every other whether the settings changed. */
const isNoTurns = (call: Recorded['calls'][number]): boolean =>
  'key' in call && (call.key === keys.lease || call.key === keys.settingsNow);

/** One turn with all its calls to the store. Delivery has to be held, or its calls would be among them. */
export const recordTurn = async (
  service: Child,
  teams: BareTeams,
  kind: TurnKind,
  number: string,
): Promise<Recording> => {
  await service.ask('record');
  const { text } = checked(await teams.send(service.url, kind.send(teams.serviceUrl, number)));
  await pause(aftermathMs);
  const all = await service.ask('recorded');
  const calls = all.calls.filter((call) => !isNoTurns(call));
  const recorded = { ...all, calls, wire: all.wire - (all.calls.length - calls.length) };
  // Every turn asks the store for something: none seen is a probe that looks in the wrong place.
  if (recorded.wire === 0) throw new Error(`${kind.name}: not one request to the store was seen`);
  return { ...recorded, card: cardIn(text, teams.latest()) };
};
