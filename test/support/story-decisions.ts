import assert from 'node:assert/strict';
import type { Person } from '../../bot/core/actor.ts';
import type { Change, Decision } from '../../bot/story/change.ts';
import { consent } from '../../bot/story/consent-rules.ts';
import type { Answer, Story } from '../../bot/story/story.ts';
import { people } from './people.ts';
import { aStory, clinical, digital, teller } from './stories.ts';

export const now = new Date('2026-11-20T14:00:00Z');
export const approvers = [people.lead.id, people.cio.id];

export const made = (decision: Decision): Change =>
  typeof decision === 'string' ? assert.fail(`expected a change, got ${decision}`) : decision;

export const nameOf = (id: string): string =>
  Object.entries(people).find(([, one]) => one.id === id)?.[0] ?? id;

/** Each task in words: "consent named nadia". */
export const tasksOf = ({ tasks }: Change): readonly string[] =>
  tasks.flatMap((task) => {
    if (task.kind === 'plan') {
      return task.recipients.map((to) =>
        to.to === 'person' ? `${to.why ?? task.why} ${to.face} ${nameOf(to.id)}` : `${task.why} channel`,
      );
    }
    if (task.kind === 'fan-out') return [`${task.kind} ${task.job}`];
    return task.kind === 'wake'
      ? [`wake ${task.subject} ${task.notBefore}`]
      : [`${task.kind} ${task.subject}`];
  });

const { title, what, benefit, gains, kind, measure, requests } = aStory();
export const words = { title, what, benefit, gains, kind, measure, requests };
export const telling = { words, people: [clinical(), digital()], by: teller };

export const say = (story: Story, by: Person, answer: Answer, seen?: number): Decision =>
  consent(story, { by, answer, seen }, approvers, now);
