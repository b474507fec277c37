import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact, scan } from '../../bot/privacy/scan.ts';
import { cut, numberFrom, safeNumber } from './made-up-numbers.ts';

const passes = (text: string) => assert.equal(redact(text), text);
const blocks = (text: string) => scan(text).some((finding) => finding.severity === 'block');
const padded = (max: number, min = 0) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

const clock = fc.tuple(padded(23), padded(59));
const date = fc.tuple(padded(31, 1), padded(12, 1), padded(2099, 1900), fc.constantFrom('/', '.', '-'));

const plain = [[10], [5, 5], [3, 3, 4], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]];
const isPlain = (sizes: readonly number[]) => plain.some((shape) => shape.join() === sizes.join());

describe('dates and times beside other digits', () => {
  it('B3: a date and time passes, whatever its digits add up to', () => {
    fc.assert(
      fc.property(date, clock, ([d, m, y, mark], [h, min]) => {
        for (const day of [`${d}${mark}${m}${mark}${y}`, `${y}${mark}${m}${mark}${d}`]) {
          for (const time of [`${h}:${min}`, `${h}.${min}`, `${h}${min}`, h]) {
            passes(`since ${day} ${time}`);
            passes(`${time} ${day} to ${day}-${time}`);
          }
        }
        passes(`on ${d}${mark}${m}${mark}${y.slice(2)} ${h}.${min}`);
      }),
    );
  });

  it('B3: a time and another number passes', () => {
    fc.assert(fc.property(clock, digits(8), ([h, min], asset) => passes(`at ${h}:${min} ${asset}`)));
  });

  it('B3: what is not quite a date hides nothing', () => {
    const [a, b] = [numberFrom('99901219'), numberFrom('9991219')];
    assert.ok(blocks(`9 9901.2.${a.slice(6)}`), 'digits run into the day');
    assert.ok(blocks(`999 0 1.2-${a.slice(6)}`), 'two separators');
    assert.ok(blocks(`999 1.2.${b.slice(5)}`), 'digits run on after the year');
    const chi = numberFrom('010170');
    assert.ok(blocks(`01.01.70 ${chi.slice(6)}`), 'two digits for the year and no time');
  });
});

describe('UK phone numbers beside other digits', () => {
  const shapes = [
    ...[
      [5, 6],
      [5, 3, 3],
      [5, 2, 4],
      [4, 7],
      [4, 3, 4],
      [4, 4, 3],
      [3, 8],
      [3, 4, 4],
    ],
    ...[
      [4, 6],
      [4, 3, 3],
    ],
  ];

  it('B3: the end of a phone number and what follows it pass together', () => {
    for (const shape of shapes) {
      for (let from = 1; from < shape.length; from++) {
        const tail = shape.slice(from);
        const rest = 10 - tail.reduce((sum, size) => sum + size);
        if (isPlain([...tail, rest])) continue;
        const head = cut('08455123', shape.slice(0, from));
        fc.assert(
          fc.property(safeNumber, (number) => {
            passes(`ring ${[...head, ...cut(number, [...tail, rest])].join(' ')}`);
          }),
          { numRuns: 20 },
        );
      }
    }
  });

  it('B3: the ten digits after +44 or 0044 pass in any grouping but a plain one', () => {
    const sizes = fc.constantFrom([4, 6], [4, 3, 3], [2, 4, 4], [3, 7], [2, 8], [6, 4]);
    const code = fc.constantFrom('+44 ', '0044 ', '+44 (0)', '+44 (0) ', '0044-');
    fc.assert(
      fc.property(code, sizes, safeNumber, (start, shape, number) => {
        passes(`ring ${start}${cut(number, shape).join(' ')}`);
        passes(`ring ${start}${cut(number, shape).join('-')}, or 07700 900123`);
      }),
    );
  });

  it('B3: nine digits after +44 pass with what follows them', () => {
    fc.assert(fc.property(safeNumber, (n) => passes(`+44 800 123 ${n.slice(0, 3)} ${n.slice(3)}`)));
  });

  it('B3: a number beyond the phone number is found', () => {
    const [four, six, eight] = ['9990 000018', '999000 0018', '99900000 18'];
    for (const text of [
      ...[`+44 x ${four}`, `07700 x ${six}`, `0113 496 x ${four}`, `+44 7700 900 012 ${eight}`],
      ...[`+44 7700 900123 ${four}`, `+447700900123 ${six}`, `7700 ${eight}`, `44 ${four}`, `0 ${four}`],
    ]) {
      assert.ok(blocks(text), text);
    }
  });

  it('B3: a CHI number in a grouping that phones have is found', () => {
    for (const sizes of [
      [4, 6],
      [4, 3, 3],
    ]) {
      assert.ok(blocks(cut(numberFrom('010170'), sizes).join(' ')));
    }
  });
});

describe('what staff write', () => {
  it('B3: passes where it holds dates, phones, counts, versions and short numbers', () => {
    for (const text of [
      ...[
        'since 22.11.2026 10:30',
        'ring +44 7700 900123',
        'ext 4567, bleep 1234',
        'version 10.2.1 (build 8812)',
      ],
      ...['beds 12, 14, 16 and 18', 'from 8:30 to 17:30', 'asset 0012345678', '£1,250,000,000', 'WL-1A2B3'],
    ]) {
      passes(text);
    }
  });

  it('B3: never hides a number written plainly', () => {
    const before = ['', '+44 ', '0044 ', '+44 (0) ', '0 ', '07700 ', '22.11.2026 ', '1/2/', '10:'];
    const after = ['', ' 10:30', '/1/2000', ' 900123', '-22.11.2026', ' 07700 900123'];
    fc.assert(
      fc.property(safeNumber, fc.constantFrom(...before), fc.constantFrom(...after), (number, head, tail) => {
        for (const sizes of plain) {
          const writing = cut(number, sizes).join(' ');
          const [start, end] = [head.length, head.length + writing.length];
          const found = scan(`${head}${writing}${tail}`);
          assert.ok(found.some((f) => f.start === start && f.end === end && f.severity === 'block'));
        }
      }),
    );
  });
});
