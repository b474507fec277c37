/** Sources for patterns: the numbers a date and a clock are written with. */
export const day = '(?:0?[1-9]|[12]\\d|3[01])';
export const month = '(?:0?[1-9]|1[0-2])';
export const year = '(?:19|20)\\d\\d';
export const hour = '(?:[01]?\\d|2[0-3])';
export const minute = '[0-5]\\d';
