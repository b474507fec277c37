import { startBareBot } from './bare-bot.ts';

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Here' }] };

startBareBot(Number(process.env.PORT), () => card);
