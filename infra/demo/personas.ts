import settings from './settings.json' with { type: 'json' };

interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Someone whose Teams can be opened in a browser. */
export interface Persona extends Colleague {
  readonly job: string;
  /** What to try first. */
  readonly idea: string;
  /** The one channel of their Teams. */
  readonly channel: string;
  readonly port: number;
}

/** One organisation, one Entra tenant, whichever Playground somebody writes from. */
export const tenant = settings.organisation.tenants[0] ?? '';

/** Not in the settings file: nobody has to be listed there to ask for help. */
const priya: Colleague = { id: '5e0f6a52-0000-4000-8000-000000000001', name: 'Priya Nair' };

const everyone: readonly Colleague[] = [priya, ...settings.people.map(({ id, name }) => ({ id, name }))];

const named = (name: string): Colleague => {
  const found = everyone.find((colleague) => colleague.name === name);
  if (found === undefined) throw new Error(`infra/demo/settings.json names nobody called ${name}.`);
  return found;
};

/** Everyone else at Example Hospitals, as one of them sees it. */
export const othersThan = (persona: Colleague): readonly Colleague[] =>
  everyone.filter(({ id }) => id !== persona.id);

export const personas: readonly Persona[] = [
  {
    ...priya,
    job: 'staff nurse',
    idea: 'say what is wrong, such as "The label printer on Ward 7 is jammed"; once it is put right, tell a "story"',
    channel: 'Ward 7',
    port: 56150,
  },
  {
    ...named('Sam Okafor'),
    job: 'chief nursing information officer',
    idea: 'type "queue"; in the channel Digital desk write @Wardline, pick it from the list, add "triage here"',
    channel: 'Digital desk',
    port: 56151,
  },
  {
    ...named('Alex Morgan'),
    job: 'chief information officer',
    idea: 'type "broadcast" and write to everyone, Sam approves it; or type "pulse" and ask them something; in the channel Wins write @Wardline, add "stories here"',
    channel: 'Wins',
    port: 56152,
  },
];
