import type { Why } from '../core/outbox.ts';
import { contributorOf, type Story } from './story.ts';

/** Whether somebody is still to be thanked: whoever said no is not, also where the card waited for their shift. */
const isThanked = ({ status, contributors }: Story, person: string): boolean => {
  const mine = contributorOf({ contributors }, person);
  return status === 'posted' && mine !== undefined && mine.answer !== 'no';
};

const isToBeAsked = ({ status, contributors }: Story, person: string): boolean => {
  const mine = contributorOf({ contributors }, person);
  return status !== 'withdrawn' && mine !== undefined && mine.answer === undefined;
};

/** Whether a message that waited for somebody's shift still says what is so: it may have been answered, or taken back. */
export const holds = (story: Story, why: Why, person = ''): boolean => {
  const { status, sentAt } = story;
  if (why === 'received') return status !== 'withdrawn';
  if (why === 'consent') return isToBeAsked(story, person);
  if (why === 'thanks') return isThanked(story, person);
  if (why === 'approval') return status === 'told' && sentAt !== undefined;
  if (why === 'decided') return status === 'posted' || status === 'declined';
  return status === 'posted';
};
