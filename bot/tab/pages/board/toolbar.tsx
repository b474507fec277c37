import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { BoardFilter, BoardStart } from '../../../page/board-page.ts';
import { useFields } from './fields.ts';
import { type SortName, sorts, sortTitles, type Wanted } from './wanted.ts';
import { numberWords } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px' },
  filters: {
    display: 'none',
    flexWrap: 'wrap',
    gap: '6px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (min-width: 700px)': { display: 'flex' },
  },
  chip: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    minHeight: '30px',
    padding: '0 12px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: '1fr 1fr',
    '@media (min-width: 700px)': { gridTemplateColumns: 'minmax(180px, 2fr) 1fr 1fr 1fr' },
  },
  wide: { gridColumn: '1 / -1', '@media (min-width: 700px)': { gridColumn: 'auto' } },
  phone: { '@media (min-width: 700px)': { display: 'none' } },
});

export interface ToolbarProps {
  readonly start: BoardStart;
  readonly wanted: Wanted;
  readonly counts: ReadonlyMap<BoardFilter, number>;
  readonly places: readonly string[];
  readonly search: Ref<HTMLInputElement>;
  readonly onWant: (patch: Partial<Wanted>) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly title: string; readonly value: string }[];
  readonly className?: string | undefined;
  readonly onPick: (value: string) => void;
}

const Pick = ({ label, value, options, className, onPick }: PickProps) => {
  const fields = useFields();
  return (
    <label className={mergeClasses(fields.label, className)}>
      {label}
      <select className={fields.field} value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Which requests are shown, and in which order. */
export const Toolbar = (props: ToolbarProps) => {
  const { start, wanted, counts, places, search, onWant, onEnter, onEscape } = props;
  const styles = useStyles();
  const fields = useFields();
  const filters = start.filters.map(({ title, value }) => {
    const count = counts.get(value as BoardFilter) ?? 0;
    return { value: value as BoardFilter, title: `${title} (${numberWords(count)})` };
  });
  // An address may name a place that nothing is open from any more.
  const known = wanted.place === '' || places.includes(wanted.place) ? places : [wanted.place, ...places];
  return (
    <search className={styles.bar}>
      <ul aria-label="Show" className={styles.filters}>
        {filters.map(({ value, title }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === wanted.filter}
              className={mergeClasses(styles.chip, value === wanted.filter && styles.chosen)}
              onClick={() => onWant({ filter: value })}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.rest}>
        <label className={mergeClasses(fields.label, styles.wide)}>
          Search words, numbers, places and people
          <input
            ref={search}
            type="search"
            className={fields.field}
            value={wanted.q}
            onChange={(event) => onWant({ q: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
              if (event.key === 'Escape') onEscape();
            }}
          />
        </label>
        <Pick
          label="Show"
          className={mergeClasses(styles.wide, styles.phone)}
          value={wanted.filter}
          options={filters}
          onPick={(filter) => onWant({ filter: filter as BoardFilter })}
        />
        <Pick
          label="Order"
          value={wanted.sort}
          options={sorts.map((value) => ({ value, title: sortTitles[value] }))}
          onPick={(sort) => onWant({ sort: sort as SortName })}
        />
        <Pick
          label="Kind"
          value={wanted.kind}
          options={[{ title: 'Every kind', value: '' }, ...start.kinds]}
          onPick={(kind) => onWant({ kind })}
        />
        <Pick
          label="Place"
          className={styles.wide}
          value={wanted.place}
          options={[{ title: 'Every place', value: '' }, ...known.map((title) => ({ title, value: title }))]}
          onPick={(place) => onWant({ place })}
        />
      </div>
    </search>
  );
};
