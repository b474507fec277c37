import assert from 'node:assert/strict';
import { commandOf } from '../../bot/teams/commands.ts';

const asks = [
  'who',
  'who are our CCIOs',
  'Who are our CCIOs and what can I ask them?',
  'who are our ccios, and what can we ask them about?',
  'Who are our CCIOs? What can I ask them?',
  'who is our CCIO',
  'Who is our CCIO and what can I ask her?',
  "who's our ccio",
  'Who’s our CCIO?',
  'whos our ccio',
  'who’re our CCIOs',
  'who are the ccios / leads',
  'who are the CCIOs and CNIOs?',
  'who are our CCIOs, CNIOs and CMIOs',
  'who are the leads',
  'who is the lead?',
  'who are my leads',
  'who are our clinical leads?!',
  'who are our digital leads',
  'who are our clinical digital leads',
  'Who is our chief clinical information officer?',
  "who are our CCIO's",
  'who are our CCIO’s??',
  'who are  our CMIOs ???',
  'WHO ARE OUR CNIOS',
  'who are ccios',
  'Hi, who are our CCIOs?',
  'who is our CCIO please',
  'CCIO',
  'ccios?',
  'our CCIO',
  'the CCIOs',
  'CNIO',
  'CMIOs',
  'our leads',
  'Our clinical digital leads?',
  'clinical digital leads',
] as const;

const requests = [
  'who are our CCIOs supposed to ring when the server is down',
  'who is our CCIO? The server is down',
  'who are our leads and when is one in, as the server is down',
  'who are the CCIOs and what can I ask them to do about the server',
  'who is on call',
  'who is the lead on call',
  'who is the lead nurse',
  'who are our suppliers?',
  'who is our CIO',
  'who can reset my password',
  'the lead apron cupboard is locked',
  'the lead',
  'lead',
  'leads',
  'the leads',
  'our leads are broken',
  'our lead apron',
  'the ECG leads are missing',
  'our CCIO cannot log in',
  'CCIO cannot log in',
  'CCIO login',
  'clinical digital leads list is wrong',
  'please tell who our CCIO is that the ward is down',
  'whoever has the leads',
  'nobody on the ward knows who is our CCIO',
  'the printer is broken, who are our leads',
  'hi',
  'our',
] as const;

describe('A4.1: who are our CCIOs and what can I ask them', () => {
  for (const text of asks) {
    it(`takes ${JSON.stringify(text)} for that question`, () => {
      assert.deepEqual(commandOf(text), { verb: 'desk.who', fields: {}, own: false });
    });
  }

  for (const text of requests) {
    it(`does not take ${JSON.stringify(text)} for it`, () => {
      assert.notEqual(commandOf(text).verb, 'desk.who');
    });
  }

  it('is quick to tell, however long a message goes on like it', () => {
    const long = `who are our ${'ccios, '.repeat(50_000)}leads and the server is down`;
    const began = performance.now();
    assert.equal(commandOf(long).verb, 'request.start');
    assert.ok(performance.now() - began < 1000);
  });
});
