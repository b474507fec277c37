import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PlaceId } from '../../page/me-page.ts';

/** Each page is a part of its own, fetched when somebody goes there. */
export const pages: Readonly<Partial<Record<PlaceId, LazyExoticComponent<ComponentType>>>> = {
  requests: lazy(async () => ({ default: (await import('../pages/requests/page.tsx')).RequestsPage })),
  board: lazy(async () => ({ default: (await import('../pages/board/page.tsx')).BoardPage })),
  pulses: lazy(async () => ({ default: (await import('../pages/pulses/page.tsx')).PulsesPage })),
  wins: lazy(async () => ({ default: (await import('../pages/wins/page.tsx')).WinsPage })),
  broadcasts: lazy(async () => ({ default: (await import('../pages/broadcasts/page.tsx')).BroadcastsPage })),
  reports: lazy(async () => ({ default: (await import('../pages/reports/page.tsx')).ReportsPage })),
  admin: lazy(async () => ({ default: (await import('../pages/admin/page.tsx')).AdminPage })),
};
