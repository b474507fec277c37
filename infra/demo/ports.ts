import { createServer } from 'node:net';

export interface PortNeed {
  readonly port: number;
  /** Who wants it, as messages call it: "the service". */
  readonly wanted: string;
}

const canListen = (port: number, host: string | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Windows and macOS let 127.0.0.1 be taken beside a program on every address, and then calls go astray. */
const isFree = async (port: number): Promise<boolean> =>
  (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));

/** Throws one sentence for each port that something else has, all at once. */
export const demandPorts = async (needs: readonly PortNeed[]): Promise<void> => {
  const taken: string[] = [];
  for (const { port, wanted } of needs) {
    if (!(await isFree(port))) taken.push(`Port ${port} is taken, and ${wanted} needs it.`);
  }
  if (taken.length > 0)
    throw new Error([...taken, 'Is the demo already running in another window?'].join('\n'));
};
