import type { Vote, VoteStore } from '../board/store.ts';
import { below, keys } from './keys.ts';
import type { Table } from './table.ts';

export const voteStore = (table: Table): VoteStore => ({
  vote: async (organisation, request, vote) => {
    await table.commit(organisation, [{ op: 'put', key: keys.vote(request, vote.person), value: vote }]);
  },

  votes: async (organisation, request) => {
    const rows = await table.range<Vote>(organisation, below(`vote|${request}`), Number.POSITIVE_INFINITY);
    return rows.map((row) => row.value);
  },
});
