import { chartTypes } from './charts.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const isChart = ({ type }: Json): boolean => chartTypes.includes(String(type));

/** What is read on a card, wherever it stands. */
const textsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isObject(node)) return [];
  const { type, text, facts } = node;
  const own = (type === 'TextBlock' || type === 'TextRun') && typeof text === 'string' ? [text] : [];
  const told =
    type === 'FactSet' && Array.isArray(facts) ? facts.flatMap((fact: Json) => [fact.title, fact.value]) : [];
  return [...own, ...told.map(String), ...Object.values(node).flatMap(textsIn)];
};

const chartsIn = (node: unknown): readonly Json[] => {
  if (Array.isArray(node)) return node.flatMap(chartsIn);
  if (!isObject(node)) return [];
  return isChart(node) ? [node] : Object.values(node).flatMap(chartsIn);
};

const heightsIn = (node: unknown): readonly number[] => {
  if (Array.isArray(node)) return node.flatMap(heightsIn);
  if (!isObject(node)) return [];
  const own = typeof node.y === 'number' ? [node.y] : [];
  return [...own, ...Object.values(node).flatMap(heightsIn)];
};

/** "-12.5" or "+1,250" or "62%" as numbers; a date is numbers too, which does no harm. */
const numbersIn = (text: string): readonly number[] =>
  [...text.replaceAll('−', '-').matchAll(/(?<![\w.])-?\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  );

/**
 * A chart's numbers that stand nowhere in the card's text. Some clients draw no chart (Microsoft
 * has no list of them), and a screen reader says little of one.
 */
export const chartTextFaults = (card: unknown): readonly string[] => {
  const told = new Set(textsIn(card).flatMap(numbersIn));
  return chartsIn(card).flatMap((chart) =>
    [...new Set(heightsIn(chart.data))]
      .filter((height) => !told.has(height))
      .map((height) => `${chart.type}: draws ${height}, which the card's text does not say`),
  );
};
