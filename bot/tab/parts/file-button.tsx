import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../api/answer.ts';
import { useAsk } from '../api/context.ts';
import { ProblemNotice } from './problem.tsx';

export interface FileButtonProps {
  readonly label: string;
  /** Answers with the address of the file. */
  readonly verb: 'page.report-file' | 'page.demand-file' | 'page.ledger-file';
  readonly fields: object;
}

/** Follows an address as if it had been a link. */
const download = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
};

/** A file behind a ticket of ten minutes: the ticket is asked for at the press, however long the page stood open. */
export const FileButton = ({ label, verb, fields }: FileButtonProps) => {
  const ask = useAsk();
  const [problem, setProblem] = useState<Problem>();
  const press = async (): Promise<void> => {
    const answer = await ask({ verb, fields });
    setProblem(answer.ok ? undefined : answer.problem);
    const { url } = (answer.ok ? answer.body.data : {}) as { readonly url?: string };
    if (url) download(url);
  };
  return (
    <>
      <Button onClick={() => void press()}>{label}</Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
};
