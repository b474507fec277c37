import { Refusal } from '../core/refusal.ts';
import type { Atom, Earlier } from '../measure/disclosure-cells.ts';
import type { Results } from '../measure/figure.ts';
import { instrumentsOf } from '../measure/instruments.ts';
import type { BallotStore, Comment } from '../pulse/ballot.ts';
import { counting, groupOf } from '../pulse/count.ts';
import { withTook } from '../pulse/fatigue.ts';
import type { Asking, Took } from '../pulse/participation.ts';
import { cellName, publish } from '../pulse/publish.ts';
import type { Pulse } from '../pulse/pulse.ts';
import type { Contacts } from '../storage/contacts.ts';
import type { Participation } from '../storage/participation.ts';
import { everybody } from './everybody.ts';

export interface CountPorts {
  readonly organisation: string;
  readonly ballots: BallotStore;
  readonly contacts: Pick<Contacts, 'everyone'>;
  readonly participation: Pick<Participation, 'markTook'>;
  readonly threshold: number;
}

/** The cells of one pulse that somebody is counted in. */
const cellsOf = (
  { id, by }: Pick<Pulse, 'id' | 'by'>,
  { groups }: Pick<Asking, 'groups'>,
): readonly string[] => [id, ...by.map((one) => cellName(id, one, groupOf(groups, one)))];

const earlierOf = ({ id, by, results }: Pulse, atoms: readonly Atom[]): Earlier => {
  const shown = results?.figures.length
    ? [id, ...results.breakdowns.flatMap(({ by, cells }) => cells.map(({ name }) => cellName(id, by, name)))]
    : [];
  const cells = [...new Set(atoms.flatMap((atom) => atom.cells))];
  const breakdowns = by.map((one) => cells.filter((name) => name.startsWith(cellName(id, one, ''))));
  return { total: id, breakdowns, shown };
};

/**
 * Counts a pulse that takes no more answers. Everything is done again from the start after a crash, and comes to the
 * same: the ballots go last, once the results are saved.
 *
 * @param linked closed pulses of the last months that asked the same, whose published cells must not be subtracted
 */
export const countPulse =
  ({ organisation, ballots, contacts, participation, threshold }: CountPorts) =>
  async (pulse: Pulse, linked: readonly Pulse[]): Promise<Results> => {
    const { id } = pulse;
    await ballots.shut(id);

    const count = counting(pulse);
    const answered = new Set<string>();
    const comments: Comment[] = [];
    for await (const some of ballots.pages(id)) {
      for (const ballot of some) {
        count.add(ballot);
        const { answer } = ballot;
        if (!answer) continue;
        answered.add(ballot.id);
        const { text = '', consent = false } = answer.words ?? {};
        if (text) comments.push({ id: ballot.id, text, consent, state: 'unread' });
      }
    }

    const idOf = await ballots.idOf(id);
    const atoms = new Map<string, { n: number; readonly cells: readonly string[] }>();
    for await (const some of everybody(contacts, organisation)) {
      const took = new Map<string, Took>();
      for (const { contact, asked, took: before } of some) {
        const asking = asked[id];
        const part = asking !== undefined && answered.has(idOf(contact.id));
        // Who took part has no ballot any more: somebody else has counted them all, and these are half of them.
        if (before[id] && !part) throw new Refusal('storage', `${id} was counted elsewhere`);
        // Said once: a count that is done again after the ballots began to go must not take it back.
        if (asking && before[id] === undefined) took.set(contact.id, withTook(before, id, part, asked));
        // Those who answered another alone are what is left when the two are subtracted: they must be known too.
        const cells = [
          ...(part ? cellsOf(pulse, asking) : []),
          ...linked.flatMap((one) => {
            const then = asked[one.id];
            return then && before[one.id] ? cellsOf(one, then) : [];
          }),
        ];
        if (cells.length === 0) continue;
        const name = cells.join('\n');
        const atom = atoms.get(name) ?? { n: 0, cells };
        atom.n += 1;
        atoms.set(name, atom);
      }
      await participation.markTook(took);
    }

    const all = [...atoms.values()];
    const results = publish(count.tallied(), {
      id,
      instruments: instrumentsOf(pulse.instruments),
      atoms: all,
      earlier: linked.map((one) => earlierOf(one, all)),
      threshold,
    });
    // Too few to show a number is too few to show a word (B5).
    if (!results.withheld) await ballots.keepComments(id, comments);
    return results;
  };
