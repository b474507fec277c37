import type { Task } from '../core/outbox.ts';

/**
 * Plans sort first, so that a new change is never behind a long list of sends. A repaint has one key for each
 * request: a later change writes over it and the newest state wins.
 */
export const outboxKey = (task: Task): string => {
  switch (task.kind) {
    case 'plan':
      return `outbox|1plan|${task.request}|${String(task.version).padStart(6, '0')}`;
    case 'send': {
      const to = task.recipient.to === 'person' ? task.recipient.id : 'channel';
      return `outbox|2send|${task.request}|${String(task.version).padStart(6, '0')}|${to}`;
    }
    case 'repaint':
      return `outbox|3repaint|${task.request}`;
  }
};
