import { Button } from '@fluentui/react-components';
import type { AdminPage } from '../../../page/admin/admin-page.ts';
import type { AudiencesPage } from '../../../page/admin/audiences-page.ts';
import type { Audience } from './audiences-section.tsx';
import { Checks } from './checks.tsx';
import { ChoiceField, WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { idFrom } from './lists.ts';

export interface AudienceEditorProps {
  readonly audience: Audience;
  readonly index: number;
  readonly page: AdminPage;
  /** Not saved yet: its id follows its name. */
  readonly isNew: boolean;
  /** The ids of all others. */
  readonly taken: readonly string[];
  readonly teams: AudiencesPage['teams'];
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (audience: Audience) => void;
  readonly onTakeOut: () => void;
}

/** Those of whom Wardline knows by itself who is in them. */
const fixed = ['everyone', 'requests'];

const checks = (names: readonly string[]) => names.map((name) => ({ id: name, name }));

/** Who is in an audience, and who may send to it. */
export const AudienceEditor = (props: AudienceEditorProps) => {
  const { audience, index, page, isNew, taken, teams, faultAt, onChange, onTakeOut } = props;
  const styles = useFormStyles();
  const at = (name: string) => ({
    path: `audiences.${index}.${name}`,
    fault: faultAt(`audiences.${index}.${name}`),
  });
  const { team, roles, professions, sites, ...rest } = audience;
  const byTeam = team !== undefined;
  return (
    <div className={styles.stack}>
      <WordsField
        label="Name"
        required
        {...at('name')}
        value={audience.name}
        onChange={(name) => onChange({ ...audience, name, ...(isNew ? { id: idFrom(name, taken) } : {}) })}
      />
      {fixed.includes(audience.id) ? (
        <p className={styles.hint}>Wardline knows by itself who is in this one.</p>
      ) : (
        <>
          <ChoiceField
            label="Who is in it"
            path={`audiences.${index}.kind`}
            fault={undefined}
            value={byTeam ? 'team' : 'list'}
            choices={[
              { id: 'list', name: 'Some of the list of people' },
              { id: 'team', name: 'A team in Teams' },
            ]}
            onChange={(kind) => onChange(kind === 'team' ? { ...rest, team: teams[0]?.id ?? '' } : rest)}
          />
          {byTeam ? (
            <ChoiceField
              label="Team"
              hint="Wardline has to be in the team."
              {...at('team')}
              value={team}
              choices={teams.map(({ id, name }) => ({ id, name: name || id }))}
              onChange={(next) => onChange({ ...rest, team: next })}
            />
          ) : (
            <div className={styles.columns}>
              <Checks
                legend="Any of these roles"
                {...at('roles')}
                checks={page.roles}
                chosen={roles}
                onChange={(next) => onChange({ ...audience, roles: next })}
              />
              <Checks
                legend="Any of these professions"
                {...at('professions')}
                checks={checks(page.known.professions)}
                chosen={professions}
                onChange={(next) => onChange({ ...audience, professions: next })}
              />
              <Checks
                legend="At any of these sites"
                {...at('sites')}
                checks={checks(page.known.sites)}
                chosen={sites}
                onChange={(next) => onChange({ ...audience, sites: next })}
              />
            </div>
          )}
        </>
      )}
      <Checks
        legend="Who may send to it, besides those who may send to all"
        {...at('senders')}
        checks={page.roles}
        chosen={audience.senders}
        onChange={(senders) => onChange({ ...audience, senders })}
      />
      <div>
        <Button onClick={onTakeOut}>Take this audience out</Button>
      </div>
    </div>
  );
};
