import { hostConfig } from '../../bot/tab/card/host-config.ts';
import { markdown } from '../../bot/tab/card/markdown.ts';
import { asCss } from '../../bot/tab/card/palette.ts';
import type { ExpandedCard } from '../cards/collection.ts';
import { palettes, type Theme } from './palette.ts';

/** Style sheets and scripts, as text: the page asks nobody for anything. */
export interface Assets {
  readonly pageStyle: string;
  readonly cardStyle: string;
  readonly renderer: string;
  readonly client: string;
}

const themes: readonly (readonly [Theme, label: string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast'],
];

/** A phone leaves a card about 320 px; on a desktop a chat pane gives it about 600. */
const widths = [
  ['phone', 'Phone'],
  ['desktop', 'Desktop'],
] as const;

export interface Panel {
  readonly theme: Theme;
  readonly width: (typeof widths)[number][0];
}

export const panels: readonly Panel[] = themes.flatMap(([theme]) =>
  widths.map(([width]) => ({ theme, width })),
);

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Neither JSON nor a script may end the element it stands in. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const script = (text: string): string => text.replaceAll('</script', '<\\/script');

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

const choice = (name: string, [value, label]: readonly [string, string], checked: boolean): string =>
  `<label><input type="radio" name="${name}" value="${value}"${checked ? ' checked' : ''}> ${label}</label>`;

const choices = (name: string, legend: string, of: readonly (readonly [string, string])[]): string =>
  `<fieldset><legend>${legend}</legend>${choice(name, ['all', 'All'], true)}
  ${of.map((one) => choice(name, one, false)).join('\n  ')}</fieldset>`;

const size = (bytes: number): string => `${bytes.toLocaleString('en-GB')} bytes`;

const figure = (name: string, bytes: number, bad: boolean, { theme, width }: Panel): string =>
  `<figure data-card="${escapeHtml(name)}" data-theme="${theme}" data-width="${width}"${bad ? ' class="bad"' : ''}>
  <div class="card"></div>
  <figcaption>${escapeHtml(name)}, ${theme}, ${width}: ${size(bytes)}${bad ? ' <strong class="mark">Fault</strong>' : ''}</figcaption>
  <output></output>
</figure>`;

const section = ({ name, card, bytes, faults }: ExpandedCard): string =>
  `<section data-name="${escapeHtml(name)}" aria-labelledby="${escapeHtml(name)}">
<h2 id="${escapeHtml(name)}">${escapeHtml(name)}</h2>
${faults.length > 0 ? `<ul class="faults">${faults.map((fault) => `<li>${escapeHtml(fault)}</li>`).join('')}</ul>` : ''}
<div class="panels">${card ? panels.map((panel) => figure(name, bytes, faults.length > 0, panel)).join('\n') : ''}</div>
</section>`;

/** The whole gallery as one HTML document. Pure: the same cards give the same page. */
export const page = (cards: readonly ExpandedCard[], assets: Assets): string => {
  const texts = [...new Set(cards.flatMap(({ card }) => textsIn(card)))];
  const data = {
    cards: Object.fromEntries(cards.map(({ name, card }) => [name, card])),
    hosts: Object.fromEntries(themes.map(([theme]) => [theme, hostConfig(palettes[theme])])),
    markdown: Object.fromEntries(texts.map((text) => [text, markdown(text)])),
    cardStyle: assets.cardStyle,
  };
  const faulty = cards.filter(({ faults }) => faults.length > 0).length;
  return `<!doctype html>
<html lang="en-GB" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wardline cards</title>
<style>
${themes.map(([theme]) => `[data-theme="${theme}"] { ${asCss(palettes[theme])} }`).join('\n')}
${assets.pageStyle}
</style>
</head>
<body>
<header>
<h1>Wardline cards</h1>
<form>
<label class="name">Name <input type="search" name="name" autocomplete="off"></label>
${choices('theme', 'Theme', themes)}
${choices('width', 'Width', widths)}
</form>
<p role="status"></p>
${faulty > 0 ? `<p class="mark">${faulty} of ${cards.length} cards have a fault.</p>` : ''}
</header>
<main>
${cards.length > 0 ? cards.map(section).join('\n') : '<p>There are no cards yet.</p>'}
</main>
<script id="data" type="application/json">${json(data)}</script>
<script>${script(assets.renderer)}</script>
<script>${script(assets.client)}</script>
</body>
</html>
`;
};
