import { pino, type SerializedError } from 'pino';

/** Names of things, never what stands in them. */
const keptFields = ['code', 'constraint', 'table', 'column', 'status'] as const;

/**
 * An error as a log line shows it. What a database adds to its errors (`detail`, `where`) quotes the rows it refused, so
 * only fields known to be harmless are kept beside type, message and stack; the same for the errors it gathers.
 */
export function describeError(error: Error): Record<string, unknown> {
  return keepHarmless(pino.stdSerializers.err(error));
}

function keepHarmless(described: SerializedError): Record<string, unknown> {
  const { type, message, stack } = described;
  const gathered = described.aggregateErrors as SerializedError[] | undefined;
  const kept = keptFields.flatMap((name) =>
    described[name] === undefined ? [] : [[name, described[name] as unknown]],
  );
  return {
    type,
    message,
    stack,
    ...Object.fromEntries(kept),
    ...(gathered ? { aggregateErrors: gathered.map(keepHarmless) } : {}),
  };
}
