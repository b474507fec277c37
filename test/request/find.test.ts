import assert from 'node:assert/strict';
import { find } from '../../bot/request/find.ts';
import { aRequest } from '../support/requests.ts';

const printer = aRequest({ id: 'WL-00001', what: 'Label printer is broken', where: 'Ward 4' });
const smartcard = aRequest({ id: 'WL-00002', what: 'Smartcard of Zoë does not work' });
const found = (typed: string) => find(typed, [printer, smartcard]).map(({ id }) => id);

describe('finding among a person’s own requests', () => {
  it('shows all of them where nothing is typed yet', () => {
    assert.deepEqual(found('  '), ['WL-00001', 'WL-00002']);
  });

  it('goes by number, words and place, in any case and without accents', () => {
    assert.deepEqual(found('wl-00002'), ['WL-00002']);
    assert.deepEqual(found('PRINTER ward'), ['WL-00001']);
    assert.deepEqual(found('zoe'), ['WL-00002']);
  });

  it('asks for every word, in any order and from their start or middle', () => {
    assert.deepEqual(found('broke label'), ['WL-00001']);
    assert.deepEqual(found('label smartcard'), []);
  });
});
