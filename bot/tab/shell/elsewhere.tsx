import { Plain } from '../parts/plain.tsx';

/** Somebody followed the address of a tab in a browser: there is nobody to be here. */
export const Elsewhere = () => (
  <Plain title="Wardline lives in Teams">
    <p>Open Wardline in Microsoft Teams to see this page. We cannot tell who you are here.</p>
  </Plain>
);
