import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCards } from '../cards/collection.ts';
import { type Assets, page } from './page.ts';
import { shoot } from './shots.ts';

const port = 56160;
const usage = `npm run cards                      every card at http://127.0.0.1:${port}, until Ctrl-C
npm run cards -- --once FILE       write the page to a file
npm run cards -- --shots FOLDER    write a picture of each card, theme and width
       add  --cards FOLDER         for other templates than cards/`;

const beside = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

const assets = (): Assets => ({
  pageStyle: beside('../../bot/tab/card/controls.css') + beside('page.css'),
  cardStyle: beside('../../bot/tab/card/controls.css') + beside('../../bot/tab/card/card.css'),
  client: beside('client.js'),
  renderer: readFileSync(
    createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    'utf8',
  ),
});

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: 'cards' },
    once: { type: 'string' },
    shots: { type: 'string' },
    help: { type: 'boolean' },
  },
});
/** Read anew each time, so that a reload shows the card as it was just saved. */
const html = (): string => page(loadCards(values.cards), assets());

const serve = (): void => {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html());
  });
  server.on('error', (error) => {
    console.error(`Cannot listen on ${port}: ${error.message}`);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () =>
    console.log(`Every card: http://127.0.0.1:${port} (Ctrl-C stops it)`),
  );
};

if (values.help) console.log(usage);
else if (values.once) writeFileSync(values.once, html());
else if (values.shots) for (const file of await shoot(html(), values.shots)) console.log(file);
else serve();
