import { makeStyles, tokens } from '@fluentui/react-components';
import { Plain } from '../parts/plain.tsx';
import type { Persona } from './host.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  link: {
    display: 'block',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  roles: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** With `?persona=` each window is somebody of its own, so that two people can be watched side by side. */
const addressOf = (id: string): string => {
  const parameters = new URLSearchParams(location.search);
  parameters.set('persona', id);
  return `${location.pathname}?${parameters}`;
};

/** On one machine without sign-in: who to be. */
export const PersonaPicker = ({ personas }: { readonly personas: readonly Persona[] }) => {
  const styles = useStyles();
  return (
    <Plain title="Who are you?">
      <p>This Wardline runs on one machine, with no sign-in. Choose somebody to be.</p>
      <ul className={styles.list}>
        {personas.map(({ id, name, roles }) => (
          <li key={id}>
            <a className={styles.link} href={addressOf(id)}>
              {name}
              <span className={styles.roles}>{roles.length > 0 ? roles.join(', ') : 'colleague'}</span>
            </a>
          </li>
        ))}
      </ul>
    </Plain>
  );
};
