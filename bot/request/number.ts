import { minted } from '../core/number.ts';

export const mintNumber = (random?: (below: number) => number): string => minted('WL', random);
