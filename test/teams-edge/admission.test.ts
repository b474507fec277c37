import assert from 'node:assert/strict';
import fc from 'fast-check';
import { refuseEntry } from '../../bot/teams/admission.ts';
import type { Json } from '../teams/json.ts';
import { activity, tenant } from './example-activity.ts';

const refusal = (more: Json, local = false, tenants = [tenant]) =>
  refuseEntry(activity(more), { tenants, local });

const other = '0c0c0c0c-0000-4000-8000-00000000000c';

describe('bot/teams/admission', () => {
  it('lets in what comes from Teams and from a tenant of the organisation', () => {
    assert.equal(refusal({}), undefined);
    assert.equal(refusal({}, false, [other, tenant]), undefined);
  });

  it('D1.4: turns away another tenant, in whichever place it stands', () => {
    assert.equal(refusal({ channelData: { tenant: { id: other } } }), 'tenant');
    assert.equal(refusal({ conversation: { id: 'a:1', tenantId: other } }), 'tenant');
    assert.equal(refusal({ channelData: undefined, conversation: { id: 'a:1', tenantId: other } }), 'tenant');
  });

  it('turns away an activity that names no tenant, an empty one, or one of another case', () => {
    assert.equal(refusal({ channelData: undefined, conversation: { id: 'a:1' } }), 'tenant');
    assert.equal(refusal({ channelData: { tenant: { id: '' } } }), 'tenant');
    assert.equal(refusal({ channelData: { tenant: { id: tenant.toUpperCase() } } }), 'tenant');
    assert.equal(refusal({}, false, []), 'tenant');
  });

  it('turns away every other channel of Bot Framework', () => {
    for (const channelId of ['emulator', 'webchat', 'directline', 'email', '', 'MSTeams', 'msteams ']) {
      assert.equal(refusal({ channelId }), 'channel');
    }
  });

  describe('in production', () => {
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/uk/',
      'https://smba.trafficmanager.net/emea/0a0a/',
      'https://SMBA.TrafficManager.net/uk/',
      'https://smba.infra.gcc.teams.microsoft.com/teams/',
      'https://smba.infra.gov.teams.microsoft.us/teams/',
      'https://europe.botframework.com/',
    ]) {
      it(`answers at ${serviceUrl}`, () => {
        assert.equal(refusal({ serviceUrl }), undefined);
      });
    }

    for (const serviceUrl of [
      'http://smba.trafficmanager.net/uk/',
      'https://smba.trafficmanager.net.evil.example/uk/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user@smba.trafficmanager.net/',
      'https://user:word@smba.trafficmanager.net/',
      'https://evil.example/smba.trafficmanager.net/',
      'https://evil.example#smba.trafficmanager.net',
      'https://evil.example?x=smba.trafficmanager.net',
      'https://xsmba.trafficmanager.net/',
      'https://smba-trafficmanager.net/',
      'https://trafficmanager.net/',
      'https://other.trafficmanager.net/',
      'https://botframework.com.evil.example/',
      'https://evilbotframework.com/',
      'https://evil.example\\.botframework.com/',
      'https://smbа.trafficmanager.net/',
      'https://127.0.0.1/',
      'http://127.0.0.1:3978/',
      'http://localhost:3978/',
      'https://169.254.169.254/metadata/',
      'https://[::1]/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smba.trafficmanager.net',
      '',
    ]) {
      it(`answers nowhere near ${JSON.stringify(serviceUrl)}`, () => {
        assert.equal(refusal({ serviceUrl }), 'service-url');
      });
    }

    it('sends its token only where the address, as Node reads it, ends in a host of the list', () => {
      const pieces = fc.constantFrom(
        ...['https://', 'http:', '//', '/', '\\', '@', ':', '?', '#', '.', '%2e', 'evil.example'],
        ...['smba.trafficmanager.net', 'x.botframework.com', 'botframework.com', '\t', '443'],
      );
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
          const serviceUrl = parts.join('');
          if (refusal({ serviceUrl })) return;
          const { protocol, hostname, username } = new URL(serviceUrl);
          assert.equal(protocol, 'https:');
          assert.equal(username, '');
          assert.match(hostname, /^smba\.trafficmanager\.net$|\.botframework\.com$/);
        }),
        { numRuns: 2000 },
      );
    });
  });

  describe('in a demo', () => {
    it('answers on this machine and nowhere else', () => {
      for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
        assert.equal(refusal({ serviceUrl: `http://${host}:56150/_connector` }, true), undefined);
      }
      for (const host of ['smba.trafficmanager.net', '127.0.0.2', '127.0.0.1.evil.example', '0.0.0.0']) {
        assert.equal(refusal({ serviceUrl: `https://${host}/` }, true), 'service-url');
      }
      assert.equal(refusal({ serviceUrl: 'http://me@127.0.0.1/' }, true), 'service-url');
    });
  });
});
