import { boardActions } from '../../bot/board/actions.ts';
import { broadcastActions } from '../../bot/broadcast/actions.ts';
import { contactActions } from '../../bot/contact/actions.ts';
import { reachActions } from '../../bot/contact/reach-actions.ts';
import type { Action } from '../../bot/core/action.ts';
import { deskActions } from '../../bot/desk/actions.ts';
import { directoryActions } from '../../bot/directory/actions.ts';
import { glossaryActions } from '../../bot/glossary/actions.ts';
import { hazardActions } from '../../bot/hazard/actions.ts';
import { digestActions } from '../../bot/lead/digest-actions.ts';
import { sameActions } from '../../bot/link/same-actions.ts';
import { splitActions } from '../../bot/link/split-actions.ts';
import { pulseActions } from '../../bot/pulse/actions.ts';
import { recordActions } from '../../bot/recall/record-actions.ts';
import { reportActions } from '../../bot/report/actions.ts';
import { requestActions } from '../../bot/request/actions.ts';
import { storyActions } from '../../bot/story/actions.ts';
import { triageActions } from '../../bot/triage/actions.ts';
import { tablingActions } from '../../bot/triage/board-actions.ts';
import { linesActions } from '../../bot/triage/lines-actions.ts';
import { routeActions } from '../../bot/triage/route-actions.ts';
import { triageSavingActions } from '../../bot/triage/saving-actions.ts';
import { statusActions } from '../../bot/triage/status-actions.ts';

/** Every verb with its parser and roles, for tests that read them and run none: the ports are never called. */
export const allActions: Readonly<Record<string, Action<unknown>>> = {
  ...boardActions({} as never),
  ...tablingActions({} as never),
  ...broadcastActions({} as never),
  ...contactActions({} as never),
  ...reachActions({} as never),
  ...deskActions({} as never),
  ...directoryActions({} as never),
  ...requestActions({} as never),
  ...triageActions({} as never),
  ...sameActions({} as never),
  ...splitActions({} as never),
  ...routeActions({} as never),
  ...statusActions({ organisation: {} } as never),
  ...digestActions({} as never),
  ...linesActions({} as never),
  ...triageSavingActions({} as never),
  ...reportActions({} as never),
  ...storyActions({ organisation: {} } as never),
  ...recordActions({} as never),
  ...glossaryActions(),
  ...hazardActions({} as never),
  ...pulseActions({ organisation: {}, policy: {} } as never),
};
