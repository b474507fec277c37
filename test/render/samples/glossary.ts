import { termsNamed } from '../../../bot/glossary/glossary.ts';
import { glossaryView } from '../../../bot/glossary/view.ts';

/** As it opens from the card to rate a risk. */
export const words = glossaryView({
  entries: termsNamed(['initial-risk', 'residual-risk', 'severity', 'likelihood', 'control']),
  from: { id: 'WL-3PD9V', place: 'risk' },
});
