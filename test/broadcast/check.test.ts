import assert from 'node:assert/strict';
import { lackOf, requestNumbers } from '../../bot/broadcast/check.ts';
import { aChange, someWords } from '../support/broadcasts.ts';
import { now } from '../support/requests.ts';

const zone = 'Europe/London';
const lack = (words = aChange(), sendAt?: Date): string => lackOf(words, now, zone, sendAt) ?? 'nothing';

describe('what the words of a broadcast lack', () => {
  it('is nothing in a plain message, or in a change that says it all', () => {
    assert.equal(lack(someWords()), 'nothing');
    assert.equal(lack(), 'nothing');
    assert.equal(lack(aChange({ until: '2026-11-24' })), 'nothing');
  });

  it('A6.7: is what can still be changed, and until when', () => {
    assert.match(lack(aChange({ influence: undefined })), /what people can still change/);
    assert.match(lack(aChange({ until: undefined })), /last day/);
    assert.match(lack(aChange({ until: '2026-11-23' })), /has passed/);
    assert.match(lack(aChange(), new Date('2026-12-19T08:00:00Z')), /sent after the last day/);
  });

  it('A6.2, D9.1: is who was asked among the clinicians', () => {
    assert.match(lack(aChange({ engaged: undefined })), /which clinicians were asked/);
  });

  it('A2.3: is the requests, where it is for the people behind them', () => {
    assert.match(lack(someWords({ audience: 'requests' })), /Name the requests/);
    assert.equal(lack(someWords({ audience: 'requests', requests: ['WL-7K2QX'] })), 'nothing');
  });
});

describe('request numbers as they are typed', () => {
  it('are parted by spaces, commas or lines, in any case, each once', () => {
    assert.deepEqual(requestNumbers(' wl-7k2qx, WL-4M8TD\nWL-7K2QX;'), {
      ok: true,
      numbers: ['WL-7K2QX', 'WL-4M8TD'],
    });
    assert.deepEqual(requestNumbers(''), { ok: true, numbers: [] });
  });

  it('come back with a sentence where one is not right, or they are too many', () => {
    assert.match(JSON.stringify(requestNumbers('WL-7K2QX and more')), /not right/);
    const many = Array.from({ length: 21 }, (_, at) => `WL-000${String(at).padStart(2, '0')}`).join(' ');
    assert.match(JSON.stringify(requestNumbers(many)), /20 requests at the most/);
  });
});
