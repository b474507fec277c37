import { type RefObject, useEffect, useRef } from 'react';
import type { Press } from './draw.ts';

export interface DrawnPorts {
  readonly pressed: (press: Press) => void;
  /** What draws it could not be fetched. */
  readonly failed: () => void;
}

/** A card is drawn anew when it has changed and at no other time: drawing closes what is open in it. */
export const useDrawn = (card: unknown, place: RefObject<HTMLElement | null>, ports: DrawnPorts): void => {
  const now = useRef(ports);
  now.current = ports;

  useEffect(() => {
    const where = place.current;
    if (!card || !where) return;
    let over = false;
    void import('./draw.ts').then(
      ({ drawCard }) => {
        if (!over) drawCard(card, where, (press) => now.current.pressed(press));
      },
      () => {
        if (!over) now.current.failed();
      },
    );
    return () => {
      over = true;
    };
  }, [card, place]);
};
