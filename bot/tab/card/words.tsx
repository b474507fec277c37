import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { markdown } from './markdown.ts';

const useStyles = makeStyles({
  words: {
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 4px' },
    '& p:last-child': { marginBottom: 0 },
    '& a': { color: 'inherit' },
  },
});

export interface WordsProps {
  /** Markdown, as on cards. */
  readonly text: string;
  readonly className?: string | undefined;
}

/** Words that are written for cards. */
export const Words = ({ text, className }: WordsProps) => {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.words, className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: every < and & of the text is an entity first
      dangerouslySetInnerHTML={{ __html: markdown(text) }}
    />
  );
};
