/** Where a rule sends to, as its fields have it; the text of the settings is what counts. */
export interface Picked {
  readonly kind: 'informatics' | 'lead' | 'group';
  readonly profession: string;
  readonly specialty: string;
  readonly site: string;
  /** Of a lead by name. */
  readonly id: string;
  readonly group: string;
}

const nothing: Omit<Picked, 'kind'> = { profession: '', specialty: '', site: '', id: '', group: '' };
const wants = ['profession', 'specialty', 'site', 'id'] as const;

/** "lead:profession=nurse,site=Main" into its fields. */
export const pickedFrom = (to: string): Picked => {
  if (to.startsWith('group:')) return { ...nothing, kind: 'group', group: to.slice('group:'.length) };
  if (to !== 'lead' && !to.startsWith('lead:')) return { ...nothing, kind: 'informatics' };
  const given = new Map(
    to
      .slice('lead:'.length)
      .split(',')
      .map((part) => {
        const [key = '', ...rest] = part.split('=');
        return [key.trim(), rest.join('=').trim()] as const;
      }),
  );
  const found = Object.fromEntries(wants.map((key) => [key, given.get(key) ?? '']));
  return { ...nothing, kind: 'lead', ...found };
};

/** And back, as the settings have it. Somebody by name leaves nothing else to ask for. */
export const toOf = (picked: Picked): string => {
  if (picked.kind === 'informatics') return 'informatics';
  if (picked.kind === 'group') return `group:${picked.group}`;
  if (picked.id !== '') return `lead:id=${picked.id}`;
  const given = wants.flatMap((key) => (picked[key] === '' ? [] : [`${key}=${picked[key]}`]));
  return given.length > 0 ? `lead:${given.join(',')}` : 'lead';
};
