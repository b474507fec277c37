import { useRoute } from '../../shell/route.ts';
import { Composer } from './composer.tsx';
import { BroadcastList } from './list.tsx';
import { OneBroadcast } from './one.tsx';

/** /tab/broadcasts, .../new, .../new/WP-7K2QX (what was heard in a pulse), .../WB-7K2QX and .../WB-7K2QX/edit. */
export const BroadcastsPage = () => {
  const { id, part } = useRoute();
  if (id === '') return <BroadcastList />;
  if (id === 'new') return <Composer key={`new ${part}`} from={part} />;
  if (part === 'edit') return <Composer key={`edit ${id}`} id={id} />;
  return <OneBroadcast key={id} id={id} />;
};
