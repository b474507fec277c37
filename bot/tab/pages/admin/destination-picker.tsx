import type { AdminPage } from '../../../page/admin/admin-page.ts';
import { type Picked, pickedFrom, toOf } from './destination.ts';
import { ChoiceField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';

export interface DestinationPickerProps {
  readonly to: string;
  readonly path: string;
  readonly fault: string | undefined;
  readonly page: AdminPage;
  readonly onChange: (to: string) => void;
}

const kinds = [
  { id: 'informatics', name: 'Informatics' },
  { id: 'lead', name: 'A lead' },
] as const;

const choices = (names: readonly string[]) => names.map((name) => ({ id: name, name }));

/** Where a rule sends to. Of a lead, all that is chosen has to fit. */
export const DestinationPicker = ({ to, path, fault, page, onChange }: DestinationPickerProps) => {
  const styles = useFormStyles();
  const picked = pickedFrom(to);
  const { groups, known, sections } = page;
  const change = (part: Partial<Picked>): void => onChange(toOf({ ...picked, ...part }));
  const leads = sections.people.filter(({ roles }) => roles.includes('lead'));
  const groupName = { id: 'group', name: 'A group' } as const;
  const all = groups.length > 0 || picked.kind === 'group' ? [...kinds, groupName] : kinds;
  return (
    <div className={styles.columns}>
      <ChoiceField
        label="Send it to"
        path={path}
        fault={fault}
        value={picked.kind}
        choices={all}
        onChange={(chosen) => {
          const kind = all.find(({ id }) => id === chosen)?.id;
          if (kind) change({ kind, group: groups[0]?.id ?? '' });
        }}
      />
      {picked.kind === 'group' && (
        <ChoiceField
          label="Which group"
          path={`${path}-group`}
          fault={undefined}
          value={picked.group}
          choices={groups}
          onChange={(group) => change({ group })}
        />
      )}
      {picked.kind === 'lead' && (
        <ChoiceField
          label="By name"
          path={`${path}-id`}
          fault={undefined}
          none="Any lead who fits"
          value={picked.id}
          choices={leads}
          onChange={(id) => change({ id })}
        />
      )}
      {picked.kind === 'lead' && picked.id === '' && (
        <>
          <ChoiceField
            label="Profession"
            path={`${path}-profession`}
            fault={undefined}
            none="Any"
            value={picked.profession}
            choices={choices(known.professions)}
            onChange={(profession) => change({ profession })}
          />
          <ChoiceField
            label="Specialty"
            path={`${path}-specialty`}
            fault={undefined}
            none="Any"
            value={picked.specialty}
            choices={choices(known.specialties)}
            onChange={(specialty) => change({ specialty })}
          />
          <ChoiceField
            label="Site"
            path={`${path}-site`}
            fault={undefined}
            none="Any"
            value={picked.site}
            choices={choices(known.sites)}
            onChange={(site) => change({ site })}
          />
        </>
      )}
    </div>
  );
};
