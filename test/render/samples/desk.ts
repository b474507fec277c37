import { meanwhile } from '../../../bot/core/emergency.ts';
import { deskActions } from '../../../bot/desk/actions.ts';
import { refusalView } from '../../../bot/desk/answer.ts';
import { perform } from '../../../bot/desk/perform.ts';
import type { AnyView } from '../../../bot/render/templates.ts';
import { requestActions } from '../../../bot/request/actions.ts';
import { aTurn } from '../../support/turns.ts';
import { organisation } from './ward.ts';

const noPorts = {} as never;
const actions = {
  ...deskActions({ organisation, postTriageHere: noPorts, postStoriesHere: noPorts }),
  ...requestActions<AnyView>(noPorts),
};
const helpers = { meanwhile: meanwhile(organisation.emergency), failed: () => undefined };

export const again = perform<AnyView>(
  actions,
  'request.say',
  { id: 'WL-2QWJ8', message: 'It fails for every chart I open. The last one was 999 000 0018.' },
  aTurn(),
  helpers,
);

export const help = perform<AnyView>(actions, 'desk.help', {}, aTurn({ roles: ['lead'] }), helpers);

export const notice = refusalView('storage', organisation);
