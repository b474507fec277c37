import assert from 'node:assert/strict';
import { jsxTextIn } from './jsx.ts';
import { literalsIn } from './literals.ts';

const source = `import { x } from './x.ts';
const useStyles = makeStyles({
  box: { border: '1px solid transparent' },
});
export const One = ({ name }: { readonly name: string }) => {
  const many = name.length > 3 ? 'Many letters here' : 'A few';
  return (
    <p className={styles.box} aria-label="The name of somebody">
      It isn't
      theirs: {name}, {many} and so on <b>Bold words</b>
    </p>
  );
};
`;

describe('the words of a page', () => {
  it('are those between its tags, on one line each', () => {
    assert.deepEqual(
      jsxTextIn(source).texts.map(({ text }) => text),
      ["It isn't theirs:", 'and so on', 'Bold words'],
    );
  });

  it('and those of its literals, without its styles', () => {
    const literals = literalsIn(jsxTextIn(source).rest).map(({ text }) => text);
    assert.deepEqual(literals, ['./x.ts', 'Many letters here', 'A few', 'The name of somebody']);
  });
});
