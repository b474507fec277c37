import { createRequire } from 'node:module';
import { startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { logger } from '../../bot/log.ts';
import { keys } from '../../bot/storage/keys.ts';
import { answer } from './questions.ts';

/** The service as it is, but for its rate: 50 a second is all that Teams allows, and a bench would take all day. */
const result = readConfig();
if (!result.ok) throw new Error(result.faults.join('\n'));
const { config } = result;
const { settings } = config;
const perSecond = Number(process.env.BENCH_PER_SECOND ?? settings.sending.perSecond);

/** The build that the service uses; the other has a class of its own. */
const tables: typeof import('@azure/data-tables') = createRequire(import.meta.url)('@azure/data-tables');
const own = tables.TableClient.prototype;
const { submitTransaction } = own;
let holder = '';
own.submitTransaction = function (actions, options) {
  const [, lease] = actions.find(([, { rowKey }]) => rowKey === keys.lease) ?? [];
  if (lease && 'v0' in lease) ({ holder } = JSON.parse(String(lease.v0)));
  return submitTransaction.call(this, actions, options);
};
answer({ holder: () => holder });

await startApp({
  config: { ...config, settings: { ...settings, sending: { ...settings.sending, perSecond } } },
  log: logger(config.logLevel),
});
