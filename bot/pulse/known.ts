import type { Turn } from '../core/action.ts';
import { mustLoad, type PulsePorts } from './ports.ts';
import { isOpen, type Pulse } from './pulse.ts';

/** Milliseconds. What an open pulse asks never changes, and its ballots know themselves when it is over. */
const fresh = 10_000;

export interface Known {
  readonly get: (turn: Turn, id: string) => Promise<Pulse>;
  readonly forget: (id: string) => void;
}

/** Open pulses, so that five thousand who answer at once read one snapshot. */
export const knownPulses = (ports: Pick<PulsePorts, 'store'>): Known => {
  const known = new Map<string, { readonly at: number; readonly pulse: Pulse }>();
  return {
    get: async (turn, id) => {
      const at = turn.now.getTime();
      const here = known.get(id);
      if (here && Math.abs(at - here.at) < fresh) return here.pulse;
      const { pulse } = await mustLoad(ports, turn, id);
      known.delete(id);
      if (isOpen(pulse)) known.set(id, { at, pulse });
      return pulse;
    },
    forget: (id) => void known.delete(id),
  };
};
