import { broadcastNumber, pulseNumber, requestNumber, storyNumber } from '../core/fields.ts';
import { asksWho } from './asks-who.ts';

export interface Command {
  readonly verb: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Answers that only the person may see: not for a channel or a group. */
  readonly own: boolean;
}

const command = (verb: string, own = false, fields: Command['fields'] = {}): Command => ({
  verb,
  fields,
  own,
});

/** The contract's commands. Everything else that is typed starts a request. */
const commands: Readonly<Record<string, Command>> = {
  hi: command('desk.help'),
  hello: command('desk.help'),
  help: command('desk.help'),
  raise: command('request.start'),
  'my requests': command('request.list', true),
  queue: command('triage.list', true),
  agenda: command('board.agenda'),
  'hazard log': command('hazard.log', true),
  who: command('desk.who'),
  glossary: command('glossary.show'),
  'triage here': command('desk.triage-here'),
  'stories here': command('desk.stories-here'),
  pulse: command('pulse.start', true),
  pulses: command('pulse.list', true),
  broadcast: command('broadcast.start', true),
  story: command('story.start', true),
  stories: command('story.wall', true),
  settings: command('settings.show', true),
  reports: command('report.summary', true),
  awards: command('story.awards', true),
  'my record': command('story.record', true),
};

/** What a typed message asks for. Case, spaces and a closing full stop do not matter. */
export const commandOf = (text: string): Command => {
  const words = text.replace(/\s+/g, ' ').trim();
  const name = words.toLowerCase().replace(/[\s.!?]+$/, '');
  if (name === '') return command('desk.help');
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (known) return known;
  if (asksWho(name)) return command('desk.who');
  const number = requestNumber.safeParse(name);
  if (number.success) return command('request.show', true, { id: number.data });
  const broadcast = broadcastNumber.safeParse(name);
  if (broadcast.success) return command('broadcast.show', true, { id: broadcast.data });
  const pulse = pulseNumber.safeParse(name);
  if (pulse.success) return command('pulse.show', true, { id: pulse.data });
  const story = storyNumber.safeParse(name);
  if (story.success) return command('story.show', true, { id: story.data });
  return command('request.start', false, { what: text });
};
