import type { Detail, Face, LivingCard, Why } from '../core/outbox.ts';

/** A new card for the desk is the whole card; for the people who asked it is short, below their whole one. */
export const detailOfNews = (face: Face, why: Why): Detail =>
  (face === 'requester' || face === 'follower') && why !== 'received' ? 'news' : 'whole';

/**
 * How much each card of one request shows, so that a chat never holds the same card twice: the newest card that was
 * posted there tells the news, older ones point to it, and the receipt stays whole.
 */
export const detailOf = (card: LivingCard, all: readonly LivingCard[]): Detail => {
  const { news, face, message } = card;
  // An author's card is the same whole card wherever it stands, so only the newest stays.
  if ((!news && face !== 'author') || news?.why === 'received') return 'whole';
  const version = news?.version ?? 0;
  const newer = all.some(
    (other) =>
      other.face === face &&
      other.message.conversation.id === message.conversation.id &&
      (other.news?.version ?? 0) > version,
  );
  if (!news) return newer ? 'moved' : 'whole';
  return newer ? 'moved' : detailOfNews(face, news.why);
};
