import { ProblemNotice } from '../../parts/problem.tsx';
import { CardPicture } from './card-picture.tsx';
import { useBroadcastStyles } from './styles.ts';
import { useLatest } from './use-latest.ts';

/** The words as the service would send them, while they are typed. Nothing of it is kept anywhere. */
export const Preview = ({ fields }: { readonly fields: object }) => {
  const shared = useBroadcastStyles();
  const { body, problem } = useLatest({ verb: 'page.broadcast-preview', fields, as: 'card' });
  return (
    <section className={shared.beside} aria-labelledby="preview-heading">
      <h2 id="preview-heading" className={shared.heading}>
        As readers will see it
      </h2>
      <div className={shared.stack}>
        {problem && <ProblemNotice problem={problem} />}
        {problem && (
          <p className={shared.quiet}>
            All your words are still in the form.{body && ' The card shows them as they were before.'}
          </p>
        )}
        {(body || !problem) && <CardPicture card={body?.card} label="The message" />}
      </div>
    </section>
  );
};
