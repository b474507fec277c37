import type { Detail, Face, LivingCard, Why } from '../core/outbox.ts';

/** A new card for the desk is the whole card; for the people who asked it is short, below their whole one. */
export const detailOfNews = (face: Face, why: Why): Detail =>
  face === 'triage' || why === 'received' ? 'whole' : 'news';

/**
 * How much each card of one request shows, so that a chat never holds the same card twice: the newest card that was
 * posted there tells the news, older ones point to it, and the receipt stays whole.
 */
export const detailOf = (card: LivingCard, all: readonly LivingCard[]): Detail => {
  const { news, face, message } = card;
  if (!news || news.why === 'received') return 'whole';
  const newer = all.some(
    (other) =>
      other.message.conversation.id === message.conversation.id && (other.news?.version ?? 0) > news.version,
  );
  return newer ? 'moved' : detailOfNews(face, news.why);
};
