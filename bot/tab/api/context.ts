import { createContext, useContext } from 'react';
import type { Ask } from './ask.ts';

const AskContext = createContext<Ask>(async () => ({ ok: false, problem: { kind: 'signed-out' } }));

export const AskProvider = AskContext.Provider;

/** How this page asks the service. */
export const useAsk = (): Ask => useContext(AskContext);
