import type { Policy } from '../broadcast/audience.ts';
import { isOut } from '../broadcast/broadcast.ts';
import { looksBehind } from '../broadcast/sides.ts';
import type { BroadcastStore } from '../broadcast/store.ts';
import type { PulsePorts } from '../pulse/ports.ts';
import type { Outbox } from '../storage/outbox.ts';

export interface FollowPorts {
  readonly broadcasts: Pick<BroadcastStore, 'load'>;
  readonly outbox: Pick<Outbox, 'ledgerRow'>;
}

/** Whether somebody was sent a broadcast, by the ledger. */
export const wasSent = async (
  { outbox }: Pick<FollowPorts, 'outbox'>,
  id: string,
  person: string,
): Promise<boolean> => ((await outbox.ledgerRow(id, person))?.copies.length ?? 0) > 0;

/** A broadcast after which somebody may ask whether it is better: one that is out, and that they may read. */
export const followable =
  (ports: FollowPorts, organisation: string, policy: Policy): PulsePorts['broadcastOf'] =>
  async (id, actor) => {
    const broadcast = (await ports.broadcasts.load(organisation, id))?.broadcast;
    if (!broadcast || !isOut(broadcast)) return undefined;
    const may = looksBehind(broadcast, { actor }, { policy }) || (await wasSent(ports, id, actor.id));
    const { title, audience } = broadcast;
    return may ? { id, title, audience } : undefined;
  };
