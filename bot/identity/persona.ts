import { safeId } from '../core/safe-id.ts';
import type { Checked } from './caller.ts';

/** Whoever the page says it is. Only for one machine: `authoriser` reaches it under `WARDLINE_LOCAL=1` alone. */
export const personaIn = (authorization: string, tenant: string): Checked => {
  const [, id = ''] = /^Persona (\S+)$/.exec(authorization) ?? [];
  return safeId.test(id) ? { ok: true, caller: { id, tenant, name: '' } } : { ok: false, why: 'missing' };
};
