import { bundle } from './bundle.ts';
import { buildPages } from './pages.ts';

await Promise.all([bundle('dist/bot/index.js'), buildPages('dist/tab')]);
