import type { Request } from '../../request/request.ts';
import type { LiveSettings } from '../../settings/live.ts';
import type { Kept } from '../../settings/version.ts';
import type { AudiencesPage } from './audiences-page.ts';
import type { Work } from './holds-page.ts';
import type { Looked } from './met-page.ts';

/** What the page Admin reads. Every list has an end. */
export interface AdminPorts {
  readonly live: Pick<LiveSettings, 'current'>;
  /** Versions with all they say, newest first. */
  readonly kept: (from: number, to: number) => Promise<readonly Kept[]>;
  /** The last requests that were raised, newest first. */
  readonly raised: (before: Date, most: number) => Promise<readonly Request[]>;
  readonly work: (person: string) => Promise<Work>;
  /** Colleagues whom Wardline has met: as many as are looked at. */
  readonly met: () => Promise<Looked>;
  readonly teams: () => Promise<AudiencesPage['teams']>;
  /** How many people are in a team; undefined where Teams does not say. */
  readonly sizeOf: (audience: string, now: Date) => Promise<number | undefined>;
}
