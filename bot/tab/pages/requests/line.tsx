import { makeStyles, tokens } from '@fluentui/react-components';
import type { RequestLine } from '../../../page/requests-page.ts';
import { Words } from '../../card/words.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { lineId } from '../../parts/use-return.ts';
import { hrefOf } from '../../shell/route.ts';

const useStyles = makeStyles({
  line: {
    padding: '12px 16px',
    marginBottom: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  needs: {
    margin: '0 0 4px -16px',
    paddingLeft: '12px',
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  what: {
    display: 'inline-block',
    padding: '2px 0',
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: '0 0 8px' },
  next: { color: tokens.colorNeutralForeground2 },
});

/** One request: what it is, how it stands, and what is asked of its reader. */
export const Line = ({ row }: { readonly row: RequestLine }) => {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      {row.needs !== '' && <p className={styles.needs}>{row.needs}</p>}
      <TextLink id={lineId(row.id)} href={hrefOf('requests', row.id)} className={styles.what}>
        {row.what}
      </TextLink>
      <p className={styles.facts}>
        {row.id} · {row.whose} · {row.raised}
      </p>
      <Words text={row.status} />
      <Words text={row.next} className={styles.next} />
    </li>
  );
};
