import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Compressed once here instead of at each answer. */
const compress = async (file: string): Promise<void> => {
  const content = await readFile(file);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all([
    writeFile(`${file}.br`, await promisify(brotliCompress)(content, best)),
    writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 })),
  ]);
};

/** The pages in Teams as files that the service hands out from /tab. */
export const buildPages = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: path.join(root, 'bot/tab'),
    base: '/tab/',
    logLevel: 'warn',
    plugins: [react()],
    html: { cspNonce: '__NONCE__' },
    build: {
      outDir: path.resolve(root, folder),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Fluent UI marks its files for a server that renders; nothing is rendered there here.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  });
  const assets = path.join(path.resolve(root, folder), 'assets');
  const files = await readdir(assets);
  await Promise.all(files.map((file) => compress(path.join(assets, file))));
};
