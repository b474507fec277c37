import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdminSections } from '../../../page/admin/admin-page.ts';
import { useRead } from '../../api/use-read.ts';
import { AudienceEditor } from './audience-editor.tsx';
import { Editor } from './editor.tsx';
import { useFormStyles } from './form-styles.ts';
import { ItemList } from './item-list.tsx';
import { isNewAt, withAt, withoutAt } from './lists.ts';
import { type SectionProps, useDraft } from './use-draft.ts';

export type Audience = AdminSections['audiences'][number];

/** Whom broadcasts can be for. */
export const AudiencesSection = (props: SectionProps) => {
  const { page } = props;
  const styles = useFormStyles();
  const editing = useDraft('audiences', props);
  // Counted again once they were saved.
  const counts = useRead('page.admin-audiences', { version: page.version });
  const [open, setOpen] = useState<number>();
  const { value: audiences, set, faults, faultAt } = editing;
  const roleName = (id: string): string => page.roles.find((role) => role.id === id)?.name ?? id;
  const teams = counts.data?.teams ?? [];

  const whoIn = ({ roles = [], sites = [], professions = [], team }: Audience): string => {
    if (team) return `The team ${teams.find(({ id }) => id === team)?.name ?? team}`;
    return [roles.map(roleName), professions, sites]
      .filter((list) => list.length > 0)
      .map((list) => list.join(' or '))
      .join('; ');
  };
  const items = audiences.map((audience, index) => {
    const now = counts.data?.now.find(({ id }) => id === audience.id)?.words ?? '';
    return {
      index,
      name: audience.name || 'A new audience',
      lines: [whoIn(audience), now && `In it: ${now}.`].filter(Boolean),
      faulty: faults.some(({ path }) => path.startsWith(`audiences.${index}.`)),
    };
  });

  return (
    <Editor editing={editing} nameOf={(index) => audiences[index]?.name ?? ''} onOpen={setOpen}>
      <div className={styles.stack}>
        <p className={styles.hint}>
          Besides these there is one for each role, profession and site, and for each team that Wardline is
          in.
        </p>
        <ItemList
          label="Audiences"
          items={items}
          open={open}
          onOpen={setOpen}
          empty="There is none of your own yet."
        >
          {(index) => {
            const audience = audiences[index];
            if (!audience) return null;
            return (
              <AudienceEditor
                audience={audience}
                index={index}
                isNew={isNewAt(audiences, index, page.sections.audiences)}
                page={page}
                taken={withoutAt(audiences, index).map(({ id }) => id)}
                teams={teams}
                faultAt={faultAt}
                onChange={(next) => set(withAt(audiences, index, next))}
                onTakeOut={() => {
                  set(withoutAt(audiences, index));
                  setOpen(undefined);
                }}
              />
            );
          }}
        </ItemList>
        <div>
          <Button
            onClick={() => {
              set([...audiences, { id: '', name: '' }]);
              setOpen(audiences.length);
            }}
          >
            Add an audience
          </Button>
        </div>
      </div>
    </Editor>
  );
};
