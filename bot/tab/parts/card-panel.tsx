import { useEffect, useState } from 'react';
import { LiveCard } from '../card/live-card.tsx';
import { Beside } from './beside.tsx';

/** Which card stands open beside a page. */
export interface OpenCard {
  readonly verb: string;
  readonly fields: object;
  readonly title: string;
}

export interface CardPanelProps {
  readonly card: OpenCard;
  readonly onChanged?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A living card that somebody opened; whoever closes it is back at what opened it. Give it a key for each card. */
export const CardPanel = ({ card: { verb, fields, title }, onChanged, onClose }: CardPanelProps) => {
  // Asked as it is drawn first: as soon as it stands, its own title has the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );

  return (
    <Beside title={title} onClose={onClose}>
      <LiveCard verb={verb} fields={fields} label={`Card: ${title}`} onChanged={onChanged} />
    </Beside>
  );
};
