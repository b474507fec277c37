import type { Task } from '../core/outbox.ts';

const padded = (version: number): string => String(version).padStart(6, '0');

/** In the order of their haste; a read from the top meets a patient's risk before a thousand updates. */
const placeOf = (task: Task): string => {
  switch (task.kind) {
    case 'plan':
      return `1plan|${task.subject}|${padded(task.version)}`;
    case 'fan-out':
      return `1plan|${task.subject}|${task.job}`;
    case 'wake':
      return `1plan|${task.subject}|wake`;
    case 'finish':
      return `1plan|${task.subject}|finish`;
    case 'send': {
      const to = task.recipient.to === 'person' ? task.recipient.id : 'channel';
      return `${task.urgent ? '2urgent' : '3news'}|${task.subject}|${padded(task.version)}|${task.why}|${to}`;
    }
    case 'repaint':
      return `4repaint|${task.subject}${task.face ? `|${task.face}` : ''}`;
    case 'bulk':
      return `${task.urgent ? '5outage' : '6bulk'}|${task.subject}|${task.job}|${task.person.id}`;
  }
};

/**
 * A repaint has one key for each request or broadcast: a later change writes over it and the newest state wins. What
 * has to wait stands apart, by the time it is due, so that it never hides what is behind it.
 */
export const outboxKey = (task: Task): string => {
  const place = placeOf(task);
  return 'notBefore' in task && task.notBefore ? `waiting|${task.notBefore}|${place}` : `outbox|${place}`;
};
