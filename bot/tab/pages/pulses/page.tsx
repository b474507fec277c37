import { useRoute } from '../../shell/route.ts';
import { OnePulse } from './one-pulse.tsx';
import { PulseList } from './pulse-list.tsx';

/** All pulses that somebody may see, or one of them. */
export const PulsesPage = () => {
  const { id } = useRoute();
  return id ? <OnePulse key={id} id={id} /> : <PulseList />;
};
