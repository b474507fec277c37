import { people } from '../support/people.ts';
import type { Step } from './at-work.ts';
import { colleague } from './organisation.ts';
import { numberOf, press, report } from './turns.ts';

const staff = 200;
/** Rounds of ten steps between a raise and what is done about it: a second at 50 steps a second. */
const behind = 5;

const own = (at: number): Step => ({
  verb: 'my requests',
  send: (url) => press(url, colleague(at % staff), 'request.list', {}),
});

const all: Step = {
  verb: 'queue',
  send: (url) => press(url, people.lead, 'triage.list', { filter: 'all' }),
};

const raise = (request: number): Step => {
  const number = numberOf(request);
  const fields = { id: number, ...report, checked: '' };
  return {
    verb: 'raise',
    number,
    send: (url) => press(url, colleague(request % staff), 'request.submit', fields),
  };
};

const take = (request: number): Step => {
  const number = numberOf(request);
  return {
    verb: 'take',
    number,
    send: (url) => press(url, people.informatics, 'triage.take', { id: number }),
  };
};

const say = (request: number): Step => {
  const number = numberOf(request);
  const fields = { id: number, message: 'It is the one by the sluice, not the desk' };
  return {
    verb: 'say',
    number,
    send: (url) => press(url, colleague(request % staff), 'request.say', fields),
  };
};

/** The step of any place in the day. Of ten, three raise, two take, two say and three read a list. */
export const stepAt = (at: number): Step => {
  const round = Math.floor(at / 10);
  const place = at % 10;
  if (place < 3) return raise(round * 3 + place);
  if (place >= 7 || round < behind) return place % 2 === 0 ? own(at) : all;
  const earlier = (round - behind) * 3 + (place % 2);
  return place < 5 ? take(earlier) : say(earlier);
};
