import pino, { type DestinationStream, type Logger } from 'pino';

/** The places of a stack without the message in front of them, whose lines may look like places too. */
const framesOf = ({ message, stack = '' }: Error): readonly string[] =>
  stack
    .replace(message, () => '')
    .split('\n')
    .filter((line) => /^ {4}at .*(?::\d+:\d+|<anonymous>|native|index \d+)\)?$/.test(line));

/**
 * Faults by name, code and stack. Messages of storage and connector errors can quote what was sent, so they stay
 * out: nothing that people typed and no name is ever logged (D1.3).
 */
const faultFacts = (fault: unknown): object => {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const { name } = fault;
  const code = 'code' in fault ? fault.code : undefined;
  const status = 'statusCode' in fault ? fault.statusCode : undefined;
  return {
    name,
    code,
    status,
    at: framesOf(fault),
    ...(fault.cause ? { cause: faultFacts(fault.cause) } : {}),
  };
};

export const logger = (level: string, out?: DestinationStream): Logger =>
  pino({ level, base: { service: 'wardline' }, serializers: { fault: faultFacts } }, out);
