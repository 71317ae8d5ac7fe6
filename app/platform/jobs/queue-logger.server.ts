import { Logger as QueueLogger } from 'graphile-worker';
import type { Logger } from 'pino';

/** The queue's own messages in our log: faults and warnings as they are, the rest at debug. */
export function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    if (level === 'error') log.error({ scope }, message);
    else if (level === 'warning') log.warn({ scope }, message);
    else log.debug({ scope }, message);
  });
}
