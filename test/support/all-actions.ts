import { broadcastActions } from '../../bot/broadcast/actions.ts';
import { contactActions } from '../../bot/contact/actions.ts';
import type { Action } from '../../bot/core/action.ts';
import { deskActions } from '../../bot/desk/actions.ts';
import { hazardActions } from '../../bot/hazard/actions.ts';
import { requestActions } from '../../bot/request/actions.ts';
import { triageActions } from '../../bot/triage/actions.ts';
import { statusActions } from '../../bot/triage/status-actions.ts';

/** Every verb with its parser and roles, for tests that read them and run none: the ports are never called. */
export const allActions: Readonly<Record<string, Action<unknown>>> = {
  ...broadcastActions({} as never),
  ...contactActions({} as never),
  ...deskActions({} as never),
  ...requestActions({} as never),
  ...triageActions({} as never),
  ...statusActions({ organisation: {} } as never),
  ...hazardActions({} as never),
};
