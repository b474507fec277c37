/** The least settings file that starts a service, with parts of it replaced. */
export const aSettingsFile = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  organisation: { code: 'RXX', name: 'Example Hospitals', tenants: ['5e0f6a52-0000-4000-8000-000000000000'] },
  emergency: [{ label: 'Switchboard', number: '2222' }],
  ...more,
});
