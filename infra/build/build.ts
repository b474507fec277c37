import { bundle } from './bundle.ts';

await bundle('dist/bot/index.js');
