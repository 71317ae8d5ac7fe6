import { EventEmitter } from 'node:events';
import { parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { keepPresence } from './keep-presence.server';
import { queueLogger } from './queue-logger.server';
import { wrapHandlers, type TaskHandler } from './task-handler';

/** Work put into the queue by the minute. `match` is a cron expression in UTC; `name` is a key of `tasks`. */
export interface CronEntry {
  name: string;
  match: string;
}

export interface WorkerOptions {
  /** A pool with direct connections: the queue listens for new work. */
  pool: Pool;
  tasks: Record<string, TaskHandler>;
  cron: CronEntry[];
  /** Pieces of work at once in this process. */
  concurrency: number;
  log: Logger;
}

export interface RunningWorker {
  /** Takes nothing new, gives running work a few seconds, hands the rest back to the queue. */
  stop(): Promise<void>;
  /** Settles when the worker has ended; rejects when it ended by itself. */
  ended: Promise<void>;
}

const POLL_INTERVAL_MS = 1000;
const ABORT_AFTER_MS = 5000;
const STOP_WITHIN_MS = 10_000;

/**
 * Works on the queue. Any number of processes may do so; each piece of work is taken by one. A process that is killed
 * renews its presence no more, and within 30 s the others take its work up.
 */
export async function runWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { pool, log } = options;
  const events: WorkerEvents = new EventEmitter();
  const presence = keepPresence(pool, (error) => log.error({ err: error }, 'the worker could not renew its presence'));
  events.on('worker:create', ({ worker }) => presence.add(worker.workerId));
  const runner = await run({
    pgPool: pool,
    events,
    logger: queueLogger(log),
    noHandleSignals: true,
    preset: {
      worker: {
        concurrentJobs: options.concurrency,
        pollInterval: POLL_INTERVAL_MS,
        gracefulShutdownAbortTimeout: ABORT_AFTER_MS,
      },
    },
    taskList: wrapHandlers(options.tasks),
    parsedCronItems: parseCronItems(options.cron.map(({ name, match }) => ({ task: name, match, identifier: name }))),
  });
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    const stopped = runner
      .stop('stop')
      .catch((error: unknown) => log.error({ err: error }, 'the worker did not stop cleanly'));
    await Promise.race([stopped, unrefWait(STOP_WITHIN_MS)]);
    await presence.leave();
  };
  return { stop: () => (stopping ??= stop()), ended: runner.promise };
}

function unrefWait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
