import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Part } from './child.ts';
import { startPart } from './child.ts';
import type { Persona } from './personas.ts';
import { othersThan, tenant } from './personas.ts';

const require = createRequire(import.meta.url);
const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
const loopback = new URL('./loopback.mjs', import.meta.url).href;

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

const account = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const [givenName = name, surname = ''] = name.split(' ');
  const address = `${slug(name)}@example.com`;
  // The schema spells it userPrincipleName.
  return {
    id: `29:${slug(name)}`,
    name,
    aadObjectId: id,
    givenName,
    surname,
    email: address,
    userPrincipleName: address,
  };
};

/**
 * What the Playground reads: one person's Teams. Ids of chats hold the person's name, because every Playground
 * is a Teams of its own: the same id in two of them would be two chats. They are fixed, because the service
 * remembers them.
 */
const teamsOf = (persona: Persona): object => {
  const own = slug(persona.name);
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot: { id: '28:wardline', name: 'Wardline' },
    currentUser: account(persona),
    users: othersThan(persona).map(account),
    personalChat: { id: `a:${own}` },
    groupChat: { id: `19:${own}-group@thread.v2`, name: 'Ward 7 handover' },
    team: {
      id: `19:${own}-team@thread.tacv2`,
      name: 'Emergency Department',
      aadGroupId: '5e0f6a52-0000-4000-8000-0000000000ff',
      // The Playground takes one channel.
      channels: [{ id: `19:${own}-desk@thread.tacv2`, name: persona.channel }],
    },
  };
};

/** A Teams client for one persona at http://localhost:<its port>, talking to the service on `servicePort`. */
export const startPlayground = (
  persona: Persona,
  servicePort: number,
  folder: string,
  stopping: AbortSignal,
): Promise<Part> => {
  const own = path.join(folder, slug(persona.name));
  mkdirSync(own, { recursive: true });
  // JSON is YAML.
  writeFileSync(path.join(own, '.m365agentsplayground.yml'), JSON.stringify(teamsOf(persona), undefined, 2));
  const here = `http://127.0.0.1:${persona.port}`;
  return startPart(
    {
      name: `The Teams playground of ${persona.name}`,
      args: [
        ...['--import', loopback, cli, 'start', '--channel-id', 'msteams', '--disable-telemetry'],
        ...['--port', String(persona.port), '--service-url', `${here}/_connector`],
        ...['--app-endpoint', `http://127.0.0.1:${servicePort}/api/messages`],
      ],
      cwd: own,
      env: { TEAMSAPPTESTER_BROWSER: 'none' },
      log: path.join(own, 'output.log'),
      // On a fault in its file it ends without a word on its output.
      faults: path.join(own, 'devTools', 'm365agentsplayground.log'),
    },
    `${here}/_debug/ping`,
    stopping,
  );
};
