import { makeStyles, tokens } from '@fluentui/react-components';
import { Words } from '../card/words.tsx';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: '8px' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
});

export interface FactsProps {
  /** Values are Markdown, as on cards. */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

/** Facts of a card, one under the other. */
export const Facts = ({ facts }: FactsProps) => {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(({ title, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may have one title, and none moves
        <div key={at}>
          <dt className={styles.name}>{title}</dt>
          <dd className={styles.value}>
            <Words text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
