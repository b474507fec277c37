import { z } from 'zod';
import { action } from '../core/action.ts';
import { choice, limits, optional, requestNumber } from '../core/fields.ts';
import { search, termsNamed, themes } from './glossary.ts';
import { type Asked, glossaryView, places } from './view.ts';

interface Met {
  readonly id?: string | undefined;
  readonly place?: (typeof places)[number] | undefined;
}

const fromOf = ({ id, place }: Met): Asked['from'] => (id && place ? { id, place } : undefined);

/** A3.3: what a word means, in one sentence. Reads nothing but the glossary, so anybody may ask. */
export const glossaryActions = () => ({
  'glossary.show': action({
    roles: ['requester'],
    fields: z.object({
      id: z.union([z.literal(''), requestNumber]).optional(),
      place: choice(places),
      theme: choice(themes),
      /** Ids of terms, as a card links to them. */
      terms: z
        .string()
        .regex(/^[a-z0-9,-]{0,300}$/)
        .optional(),
      term: optional(limits.short),
    }),
    text: ['term'],
    run: async ({ theme, terms, term, ...met }) => {
      const from = fromOf(met);
      if (term) return glossaryView({ entries: search(term), sought: term, from });
      if (terms) return glossaryView({ entries: termsNamed(terms.split(',')), from });
      return glossaryView({ theme, from });
    },
    again: async ({ input: { term = '', ...met }, notice, checked }) =>
      glossaryView({ sought: term, notice, checked, from: fromOf(met) }),
  }),
});
