import { cardLimit, loadCards } from '../cards/collection.ts';
import { cards as folder } from './places.ts';
import type { Row } from './row.ts';

/** Every card of the collection with its sample, by size. */
export const cardRows = async (): Promise<readonly Row[]> => {
  const cards = loadCards(folder).filter(({ card }) => card !== undefined);
  const [largest] = [...cards].sort((a, b) => b.bytes - a.bytes);
  const sizes = Object.fromEntries(cards.map(({ name, bytes }) => [name, bytes]));
  const facts = { limit: cardLimit, sizes };
  const budget = `under ${cardLimit / 1024} KB`;
  if (!largest) return [{ what: 'largest card', measured: 'there are no samples', budget, facts }];
  return [
    {
      what: `largest of ${cards.length} cards: ${largest.name}`,
      measured: `${(largest.bytes / 1024).toFixed(1)} KB`,
      budget,
      share: largest.bytes / cardLimit,
      facts,
    },
  ];
};
