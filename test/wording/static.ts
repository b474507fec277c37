import { readdirSync, readFileSync } from 'node:fs';
import { instruments } from '../../bot/measure/instruments.ts';
import { templates } from '../../bot/render/templates.ts';
import { jsxTextIn } from './jsx.ts';
import { type Literal, literalsIn } from './literals.ts';
import { type Shown, textsOf } from './shown.ts';

const filled = (text: string): string => text.replace(/\$\{[^}]*\}/g, 'X');

export const inTemplates = (): readonly Shown[] =>
  Object.entries(templates).flatMap(([name, template]) =>
    textsOf(template).map((text) => ({
      text: filled(text),
      where: `cards/${name}.json`,
      from: 'template' as const,
    })),
  );

/** Read by whoever runs the service, in a log or as it starts, and by nobody on a ward. */
const forOperators =
  /^(?:app|config|index|log)\.ts$|^(?:delivery|http|storage|settings)\/|^privacy\/(?!words\.ts)/;

/** More than one word, or one that begins as a label does. A key, an event or a verb is neither. */
const isProse = (text: string): boolean =>
  /[\p{L}\d][,.;:?]? [\p{L}\d(]/u.test(text) || /^[A-Z][a-z]{2,}[?.]?$/.test(text);

const literals = (path: string, source: string): readonly Literal[] => {
  if (!path.endsWith('.tsx')) return literalsIn(source);
  const { texts, rest } = jsxTextIn(source);
  return [...texts, ...literalsIn(rest)];
};

export const inSource = (path: string, source: string): readonly Shown[] =>
  literals(path, source)
    .filter(({ text }) => isProse(text))
    .map(({ text, line }) => ({ text, where: `bot/${path}:${line}`, from: 'source' }));

/** What is asked in a pulse, in the order of the files. Keys, ids and the way to score are not shown. */
export const inInstruments = (): readonly Shown[] =>
  instruments.flatMap(({ id, name, questions, scale, measure }) =>
    [name, ...questions, ...scale.words.filter(Boolean), measure].map((text) => ({
      text,
      where: `bot/measure/instruments/${id}`,
      from: 'source' as const,
    })),
  );

/** Every string of the service that may be shown, in whatever file: a new one is read without being named here. */
export const inSources = (): readonly Shown[] =>
  readdirSync('bot', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !forOperators.test(path))
    .sort()
    .flatMap((path) => inSource(path, readFileSync(`bot/${path}`, 'utf8')));
