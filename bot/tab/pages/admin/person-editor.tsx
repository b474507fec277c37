import type { AdminPage, AdminSections } from '../../../page/admin/admin-page.ts';
import { Checks } from './checks.tsx';
import { DaysAway } from './days-away.tsx';
import { ChoiceField, ListField, WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { TakeOut } from './take-out.tsx';

export type Person = AdminSections['people'][number];

export interface PersonEditorProps {
  readonly person: Person;
  readonly index: number;
  readonly people: readonly Person[];
  readonly page: AdminPage;
  /** Not saved yet, so that its id can still be typed. */
  readonly isNew: boolean;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (person: Person) => void;
  readonly onTakeOut: () => void;
}

/** All about one person, but for their sessions. */
export const PersonEditor = (props: PersonEditorProps) => {
  const { person, index, people, page, isNew, faultAt, onChange, onTakeOut } = props;
  const styles = useFormStyles();
  const at = (name: string) => ({
    path: `people.${index}.${name}`,
    fault: faultAt(`people.${index}.${name}`),
  });
  const others = people.filter(({ id }) => id !== person.id);
  const having = (...roles: readonly string[]) =>
    others.filter((one) => one.roles.some((role) => roles.includes(role)));
  return (
    <div className={styles.stack}>
      <div className={styles.columns}>
        <WordsField
          label="Name"
          required
          {...at('name')}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
        />
        {isNew ? (
          <WordsField
            label="Entra object id"
            required
            hint="From the Entra admin centre."
            {...at('id')}
            value={person.id}
            onChange={(id) => onChange({ ...person, id })}
          />
        ) : (
          <div>
            <div>Entra object id</div>
            <p className={styles.hint}>{person.id}</p>
          </div>
        )}
      </div>
      <Checks
        legend="Roles"
        {...at('roles')}
        checks={page.roles.map(({ id, name, may }) => ({ id, name, about: may }))}
        chosen={person.roles}
        onChange={(roles) => onChange({ ...person, roles })}
      />
      <div className={styles.columns}>
        <WordsField
          label="Profession"
          {...at('profession')}
          value={person.profession ?? ''}
          known={page.known.professions}
          onChange={(profession) => onChange({ ...person, profession })}
        />
        <ListField
          label="Specialties"
          {...at('specialties')}
          values={person.specialties}
          known={page.known.specialties}
          onChange={(specialties) => onChange({ ...person, specialties })}
        />
        <ListField
          label="Sites"
          {...at('sites')}
          values={person.sites}
          known={page.known.sites}
          onChange={(sites) => onChange({ ...person, sites })}
        />
        <ChoiceField
          label="Deputy"
          hint="Gets what they do not read in time."
          {...at('deputy')}
          none="Nobody"
          value={person.deputy ?? ''}
          choices={others}
          onChange={(deputy) => onChange({ ...person, deputy })}
        />
        <ChoiceField
          label="Buddy in informatics"
          hint="Whom they ask first."
          {...at('buddy')}
          none="Nobody"
          value={person.buddy ?? ''}
          choices={having('informatics')}
          onChange={(buddy) => onChange({ ...person, buddy })}
        />
      </div>
      <DaysAway
        path={`people.${index}.away`}
        away={person.away ?? []}
        covers={having('lead', 'informatics')}
        faultAt={faultAt}
        onChange={(away) => onChange({ ...person, away })}
      />
      <TakeOut person={person} isNew={isNew} onTakeOut={onTakeOut} />
    </div>
  );
};
