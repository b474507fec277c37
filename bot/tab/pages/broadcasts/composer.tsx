import { Button } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FormData } from '../../../broadcast/form-view.ts';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { Words } from '../../card/words.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { go, hrefOf } from '../../shell/route.ts';
import { fieldsToSend, lacking, returned, typed } from './draft.ts';
import { fieldId } from './draft-field.tsx';
import { DraftFields } from './draft-fields.tsx';
import { LinkButton } from './link-button.tsx';
import { Preview } from './preview.tsx';
import { Reach } from './reach.tsx';
import { useBroadcastStyles } from './styles.ts';
import { type Begun, useDraft } from './use-draft.ts';

export interface ComposerProps {
  /** The one whose words are changed; absent for a new one. */
  readonly id?: string;
  /** The pulse or the story that a new one comes from. */
  readonly from?: string;
}

const beginning = ({ id, from = '' }: ComposerProps): Begun => {
  if (id !== undefined) return { verb: 'broadcast.edit', fields: { id } };
  if (from.startsWith('WP-')) return { verb: 'broadcast.start', fields: { pulse: from } };
  return { verb: 'broadcast.start', fields: from ? { story: from } : {} };
};

/** A save is not tried again by itself: its author decides that. */
const Unsaved = ({ problem }: { readonly problem: Problem }) =>
  problem.kind === 'offline' ? (
    <Notice kind="problem">
      No connection, so nothing was saved. Your words are still here. Save again.
    </Notice>
  ) : (
    <ProblemNotice problem={problem} />
  );

const none: ReadonlyMap<string, string> = new Map();

/** The words on one side, and on the other what readers will get. They are kept when they are saved, and not before. */
export const Composer = (props: ComposerProps) => {
  const { id, from = '' } = props;
  const shared = useBroadcastStyles();
  const ask = useAsk();
  const { draft, problem, found, gone, change, again, forget } = useDraft(
    id ?? `new ${from}`,
    beginning(props),
  );
  const [errors, setErrors] = useState(none);
  const [refused, setRefused] = useState<Problem>();
  const [saving, setSaving] = useState(false);
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (gone && id !== undefined) go(hrefOf('broadcasts', id));
  }, [gone, id]);

  const notice = draft?.notice ?? '';
  useEffect(() => {
    if (notice || refused) said.current?.focus();
  }, [notice, refused]);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!draft || saving) return;
    const lacks = lacking(draft);
    setErrors(lacks);
    const [first] = lacks.keys();
    if (first !== undefined) {
      document.getElementById(fieldId(first))?.focus();
      return;
    }
    setSaving(true);
    setRefused(undefined);
    change((before) => ({ ...before, notice: '' }));
    const answer = await ask({ verb: draft.spec.verb, fields: fieldsToSend(draft) });
    setSaving(false);
    const form = answer.body;
    // The form says itself what is wrong.
    if (form?.template === 'broadcast-form')
      change((before) => returned(before, draft.values, form.data as FormData));
    else if (!answer.ok) setRefused(answer.problem);
    else {
      forget();
      go(hrefOf('broadcasts', draft.data.id));
    }
  };

  const title = id === undefined ? 'Write a broadcast' : `Change the words of ${id}`;
  if (!draft) {
    return (
      <Page title={title}>
        {problem ? <ProblemNotice problem={problem} again={again} /> : <Loading lines={8} />}
      </Page>
    );
  }
  return (
    <Page title={title}>
      <div className={shared.columns}>
        <form className={shared.stack} onSubmit={(event) => void save(event)} noValidate>
          {found && (
            <Notice>
              <span className={shared.row}>
                <span>Your words from before are still here. They are not saved yet.</span>
                <Button onClick={forget}>Start again without them</Button>
              </span>
            </Notice>
          )}
          {draft.spec.intro.map((text) => (
            <Words key={text} text={text} />
          ))}
          <DraftFields
            draft={draft}
            errors={errors}
            onChange={(field, value) => {
              setRefused(undefined);
              // What was lacking is being given.
              setErrors((before) => new Map([...before].filter(([name]) => name !== field)));
              change((before) => typed(before, field, value));
            }}
            below={{ audience: <Reach values={draft.values} pulse={draft.data.pulse ?? ''} /> }}
          />
          <div ref={said} tabIndex={-1}>
            {notice && <Notice kind="warning">{notice}</Notice>}
            {refused && <Unsaved problem={refused} />}
          </div>
          <div className={shared.row}>
            <Button type="submit" appearance="primary" disabledFocusable={saving}>
              {draft.data.checked ? 'Save it as it is' : 'Save as a draft'}
            </Button>
            <LinkButton href={hrefOf('broadcasts', id)}>Back</LinkButton>
            <p className={shared.quiet}>Nothing is sent yet.</p>
          </div>
        </form>
        <Preview fields={fieldsToSend(draft)} />
      </div>
    </Page>
  );
};
