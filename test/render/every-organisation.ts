import type { Organisation } from '../../bot/core/organisation.ts';
import { anOrganisation } from '../support/requests.ts';

/** Where the cards of these tests are shown, with nothing and with everything set to its longest. */
export const organisation = anOrganisation();
export const notice = 'This has moved on since you last looked. '.repeat(5);
export const id = 'WL-7K2QX';

export const worst: Organisation = {
  ...organisation,
  confidential: { roles: ['safety-officer', 'cio'], people: organisation.people.map(({ id: one }) => one) },
  incidents: { name: '*Datix* [x](y) '.repeat(13), url: `https://incidents.example/${'a'.repeat(470)}` },
};
