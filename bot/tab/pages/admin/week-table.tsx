import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { idAt } from './fault-place.ts';
import { useFormStyles } from './form-styles.ts';
import { withAt, withoutAt } from './lists.ts';
import { inWeekOrder, type Session, timeWords, weekdays, weekWords } from './week.ts';

const useStyles = makeStyles({
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, paddingBottom: '4px' },
  add: { minWidth: 0 },
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '640px' },
  day: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '10px 8px 6px 0',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  times: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  one: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', marginBottom: '6px' },
  time: { minWidth: 0, width: '130px' },
});

export interface WeekTableProps {
  readonly name: string;
  readonly path: string;
  readonly sessions: readonly Session[];
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (sessions: Session[]) => void;
}

/** A week of one lead, Monday to Sunday, with as many sessions a day as there are. */
export const WeekTable = ({ name, path, sessions, faultAt, onChange }: WeekTableProps) => {
  const styles = useStyles();
  const form = useFormStyles();
  const ordered = inWeekOrder(sessions);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {name}: {weekWords(sessions)}
      </caption>
      <tbody>
        {weekdays.map((day) => (
          <tr key={day.id}>
            <th scope="row" className={styles.day}>
              {day.name}
            </th>
            <td className={styles.times}>
              {ordered
                .filter(({ session }) => session.day === day.id)
                .map(({ session, at }) => {
                  const fault = faultAt(`${path}.${at}`);
                  const change = (part: Partial<Session>): void =>
                    onChange(withAt(sessions, at, { ...session, ...part }));
                  return (
                    <div key={at}>
                      <div className={styles.one}>
                        <Input
                          className={styles.time}
                          id={idAt(`${path}.${at}.from`)}
                          type="time"
                          aria-label={`${day.name}, from`}
                          value={session.from}
                          onChange={(_event, { value }) => change({ from: value })}
                        />
                        <span>to</span>
                        <Input
                          className={styles.time}
                          id={idAt(`${path}.${at}.to`)}
                          type="time"
                          aria-label={`${day.name}, to`}
                          value={session.to}
                          onChange={(_event, { value }) => change({ to: value })}
                        />
                        <Button
                          aria-label={`Take out ${day.name}, ${timeWords(session.from)} to ${timeWords(session.to)}`}
                          onClick={() => onChange(withoutAt(sessions, at))}
                        >
                          Take out
                        </Button>
                      </div>
                      {fault && <p className={form.fault}>{fault}</p>}
                    </div>
                  );
                })}
              <Button
                size="small"
                className={styles.add}
                aria-label={`Add a session on ${day.name}`}
                onClick={() => onChange([...sessions, { day: day.id, from: '09:00', to: '13:00' }])}
              >
                Add
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
