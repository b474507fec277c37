import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Faults by name, code and stack. Messages of storage and connector errors can quote what was sent, so they stay
 * out: nothing that people typed and no name is ever logged (D1.3).
 */
const faultFacts = (fault: unknown): object => {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const { name, stack } = fault;
  const code = 'code' in fault ? fault.code : undefined;
  const status = 'statusCode' in fault ? fault.statusCode : undefined;
  const at = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name, code, status, at, ...(fault.cause ? { cause: faultFacts(fault.cause) } : {}) };
};

export const logger = (level: string, out?: DestinationStream): Logger =>
  pino({ level, base: { service: 'wardline' }, serializers: { fault: faultFacts } }, out);
