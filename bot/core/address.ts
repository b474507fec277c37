/** Signs that would end or begin something in Markdown, or that a template or a client gives a meaning. */
const risky = /[\\()<>{}[\]|`*~"'\s]/g;

/** The address as a browser will read it; undefined for all but plain https. A name before an @ only misleads. */
export const safeAddress = (href: string): string | undefined => {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(
    risky,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
};
