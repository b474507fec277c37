import type { Organisation } from '../core/organisation.ts';
import { inConfidence } from '../request/confidence.ts';
import type { Storage } from '../storage/storage.ts';

/** The one place that every change of a request passes: no rule can tell of a confidential concern by mistake. */
export const discreet = (stored: Storage, organisation: Organisation): Storage => ({
  ...stored,
  requests: {
    ...stored.requests,
    save: (code, save) => {
      const { also } = save;
      return stored.requests.save(code, {
        ...save,
        change: inConfidence(save.change, organisation),
        ...(also ? { also: { ...also, change: inConfidence(also.change, organisation) } } : {}),
      });
    },
  },
});
