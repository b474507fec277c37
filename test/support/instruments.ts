import type { Instrument } from '../../bot/measure/instrument.ts';
import { instrumentOf } from '../../bot/measure/instruments.ts';

export const anInstrument = (id: string): Instrument => {
  const instrument = instrumentOf(id);
  if (!instrument) throw new Error(`There is no instrument ${id}`);
  return instrument;
};
