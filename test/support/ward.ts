import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type App, startApp } from '../../bot/app.ts';
import type { Config } from '../../bot/config.ts';
import { logger } from '../../bot/log.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { exampleTenant, openTeams, type Teams } from '../teams/client.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import type { Person } from '../teams/person.ts';
import type { Room } from '../teams/room.ts';
import { people } from './people.ts';
import { sharedTables } from './shared-tables.ts';

export interface WardOptions {
  readonly clock?: () => Date;
  readonly mint?: () => string;
  readonly connection?: string;
  /** The secret from outside the tables that goes into the keys of ballots. */
  readonly pepper?: string;
  /** The folder of the built pages, for a test that opens them in a browser. */
  readonly pages?: string;
  /** Milliseconds between looks at settings that another replica has changed. */
  readonly settingsEvery?: number;
  /** Parts of the settings file that this test is about. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where its settings file is to stand, for a test that changes it. */
  readonly settingsFile?: string;
}

/** A whole Wardline on real tables, with the people who use it and the Teams they use it in. */
export interface Ward {
  readonly teams: Teams;
  readonly connector: Connector;
  /** Staff nurse; in no settings file. */
  readonly nadia: Person;
  /** Physiotherapist, who has the same problem. */
  readonly omar: Person;
  readonly lead: Person;
  readonly informatics: Person;
  readonly cio: Person;
  readonly admin: Person;
  readonly safetyOfficer: Person;
  readonly triage: Room;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  readonly config: Config;
  readonly app: () => App;
  /** Ends the service and starts it again on the same tables. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const settingsOf = (code: string, extra: WardOptions['settings']): string =>
  JSON.stringify({
    organisation: { code, name: 'Example Hospitals', tenants: [exampleTenant] },
    emergency: [{ label: 'Switchboard', number: '2222' }],
    people: Object.values(people).filter((person) => person.roles.length > 0),
    routing: [
      { id: 'safety-first', when: "kind == 'safety' || harm != 'no'", to: 'lead' },
      { id: 'else', when: 'true', to: 'informatics' },
    ],
    ...extra,
  });

/** Each ward is an organisation of its own, so all of them can share one store and none meets another. */
export const openWard = async (options: WardOptions = {}): Promise<Ward> => {
  const code = `R${randomBytes(6).toString('hex').toUpperCase()}`;
  const text = settingsOf(code, options.settings);
  const read = readSettings(text);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const { settingsFile } = options;
  if (settingsFile) writeFileSync(settingsFile, text);
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    local: true,
    storage: { kind: 'connection-string', value: options.connection ?? (await sharedTables()).connection },
    settings: read.settings,
    ...(settingsFile ? { settingsFile } : {}),
    ...(options.pepper ? { pepper: options.pepper } : {}),
    logLevel: 'trace',
  };
  const logged: string[] = [];
  const log = logger('trace', { write: (line) => void logged.push(line) });
  const { clock, mint, pages, settingsEvery } = options;
  const start = () =>
    startApp({
      config,
      log,
      rulesEvery: 50,
      ...(clock ? { clock, ticks: () => clock().getTime() } : {}),
      ...(mint ? { mint } : {}),
      ...(pages ? { pages } : {}),
      ...(settingsEvery ? { settingsEvery } : {}),
    });

  let app = await start();
  const connector = await startConnector();
  const teams = openTeams({
    connector,
    bot: () => `http://127.0.0.1:${app.port}`,
    ...(clock ? { now: clock } : {}),
  });
  const { nadia, omar, lead, informatics, cio, admin, safetyOfficer } = people;
  const staff = {
    nadia: teams.person(nadia),
    omar: teams.person(omar),
    lead: teams.person(lead),
    informatics: teams.person(informatics),
    cio: teams.person(cio),
    admin: teams.person(admin),
    safetyOfficer: teams.person(safetyOfficer),
  };
  return {
    teams,
    connector,
    ...staff,
    triage: teams.channel('Digital triage', [staff.lead, staff.informatics, staff.admin]),
    logged,
    config,
    app: () => app,
    restart: async () => {
      await app.stop();
      app = await start();
    },
    close: async () => {
      await app.stop();
      await connector.close();
    },
  };
};
