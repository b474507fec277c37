const title = "(?:c[cmn]io|chief (?:clinical|medical|nursing) information officer)(?:'?s)?";
const lead = "(?:clinical )?(?:digital )?lead(?:'?s)?";
const either = `(?:${title}|${lead})`;
const several = `${either}(?:(?:,| and| or| &| ?/) ?${either})*`;

const who = `who(?: is| are|'?s|'re) (?:(?:our|the|my) )?${several}`;
const andWhat = ' ?[,.?]*(?: and)? what (?:can|do) (?:i|we) ask (?:them|her|him)(?: about)?';
/** "Leads" by itself may be those of a monitor. */
const bare = `(?:(?:our|the) )?${title}|our ${lead}|clinical digital leads`;

/** A4.1. The whole message or nothing: with any more words it is a request. */
const question = new RegExp(`^(?:(?:hi|hello|hey),? )?(?:${who}(?:${andWhat})?|${bare})(?: please)?$`);

/** Whether somebody asks who the leads are. Of words in small letters, with single spaces and no end mark. */
export const asksWho = (words: string): boolean => question.test(words.replace(/[‘’]/g, "'"));
