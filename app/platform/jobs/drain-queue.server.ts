import { runOnce } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { queueLogger } from './queue-logger.server';
import { wrapHandlers, type TaskHandler } from './task-handler';

/**
 * Does all work of the queue that is due, including what that work adds, then returns. For scripts and tests that need no
 * worker process. Work that fails stays in the queue for its next attempt.
 */
export async function drainQueue(options: {
  pool: Pool;
  tasks: Record<string, TaskHandler>;
  log: Logger;
}): Promise<void> {
  await runOnce({
    pgPool: options.pool,
    logger: queueLogger(options.log),
    noHandleSignals: true,
    preset: { worker: { concurrentJobs: 4 } },
    taskList: wrapHandlers(options.tasks),
  });
}
