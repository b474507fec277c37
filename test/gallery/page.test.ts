import assert from 'node:assert/strict';
import type { ExpandedCard } from '../cards/collection.ts';
import { page, panels } from './page.ts';

const assets = { pageStyle: '', cardStyle: '', renderer: 'const end = "</script>";', client: '' };
const text = (words: string) => ({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: words }] });
const card = (more: Partial<ExpandedCard> = {}): ExpandedCard => ({
  name: 'request-form',
  card: text('**Hello**'),
  bytes: 1234,
  faults: [],
  ...more,
});
const count = (html: string, part: string): number => html.split(part).length - 1;

describe('the page of the gallery', () => {
  it('shows a card in three themes and two widths, with its name and size under each', () => {
    const html = page([card()], assets);
    assert.equal(panels.length, 6);
    for (const { theme, width } of panels) {
      assert.match(html, new RegExp(`data-theme="${theme}" data-width="${width}"`));
      assert.match(html, new RegExp(`<figcaption>request-form, ${theme}, ${width}: 1,234 bytes`));
    }
  });

  it('asks nobody for anything', () => {
    assert.doesNotMatch(page([card()], assets), /\b(src|href)=|@import|url\(/);
  });

  it('marks a card with a fault, in words', () => {
    const html = page([card({ faults: ['body[0]: needs <wrap>'] })], assets);
    assert.equal(count(html, '<strong class="mark">Fault</strong>'), 6);
    assert.match(html, /<li>body\[0\]: needs &#60;wrap&#62;<\/li>/);
    assert.match(html, /1 of 1 cards have a fault/);
  });

  it('shows why a card could not be drawn, and no picture of it', () => {
    const html = page([card({ card: undefined, faults: ['has no sample'] })], assets);
    assert.match(html, /<li>has no sample<\/li>/);
    assert.equal(count(html, '<figure'), 0);
  });

  it('lets no text end a script', () => {
    const html = page([card({ card: text('</script><script>alert(1)</script>') })], assets);
    assert.equal(count(html, '</script>'), 3);
  });

  it('says so where there are no cards', () => {
    assert.match(page([], assets), /There are no cards yet/);
  });
});
