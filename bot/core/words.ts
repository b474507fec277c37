/** 1,204 */
export const count = (number: number): string => number.toLocaleString('en-GB');

/** "1 colleague", "1,204 colleagues". */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** For what stands at the start of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A speaker reads no marks, and a binding would be taken for one that was never filled in. */
export const spokenText = (text: string): string => text.replace(/[\\<>&]/g, '').replaceAll('${', '$');
