import type { BroadcastPorts } from '../../broadcast/ports.ts';
import type { Actor } from '../../core/actor.ts';
import type { LedgerPorts } from './ledger-read.ts';

/** What the page of broadcasts asks of the rest: the ports of the verbs, and the ledger. */
export type BroadcastPagePorts = LedgerPorts &
  Pick<BroadcastPorts, 'store' | 'organisation' | 'policy' | 'audience' | 'mayAsk' | 'loopOf'> & {
    /** A page stands on this service, so that there always is a path to the file. */
    readonly csvLink: (id: string, actor: Pick<Actor, 'id'>) => Promise<string>;
  };
