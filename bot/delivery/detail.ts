import type { Detail, Face, LivingCard, Recipient, Why } from '../core/outbox.ts';

/** A new card for the desk is the whole card; for the people who asked it is short, below their whole one. */
export const detailOfNews = (face: Face, why: Why): Detail =>
  (face === 'requester' || face === 'follower') && why !== 'received' ? 'news' : 'whole';

/** Whose card it is, where each person's differs. */
export const ownerOf = (recipient: Recipient): string | undefined =>
  recipient.to === 'person' && recipient.face === 'named' ? recipient.id : undefined;

/** What a card says of itself for as long as it stands; all others say why they came only as they come. */
export const lasting = ({ news }: LivingCard): Why | undefined =>
  news?.why === 'year-ago' ? news.why : undefined;

/** These are the same whole card wherever they stand, so only the newest stays. */
const single: ReadonlySet<Face> = new Set(['author', 'approver', 'named']);

/**
 * How much each card of one request shows, so that a chat never holds the same card twice: the newest card that was
 * posted there tells the news, older ones point to it, and the receipt stays whole.
 */
export const detailOf = (card: LivingCard, all: readonly LivingCard[]): Detail => {
  const { news, face, message } = card;
  if (!single.has(face) && (!news || news.why === 'received')) return 'whole';
  const version = news?.version ?? 0;
  const newer = all.some(
    (other) =>
      other.face === face &&
      // Shown once more after a year: the first post stays as it is, with all that was said below it.
      !lasting(other) &&
      other.message.conversation.id === message.conversation.id &&
      (other.news?.version ?? 0) > version,
  );
  if (!news) return newer ? 'moved' : 'whole';
  return newer ? 'moved' : detailOfNews(face, news.why);
};
