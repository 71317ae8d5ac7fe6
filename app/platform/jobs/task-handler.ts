/** One piece of background work. It may run more than once, so it must be safe to repeat; `signal` says that the process stops. */
export type TaskHandler = (
  payload: unknown,
  run: { attempt: number; jobId: string; signal: AbortSignal | undefined },
) => Promise<void>;

interface QueueHelpers {
  job: { id: string; attempts: number };
  abortSignal?: AbortSignal;
}

/** Handlers in the shape the queue calls them. */
export function wrapHandlers(handlers: Record<string, TaskHandler>) {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (payload: unknown, { job, abortSignal }: QueueHelpers) =>
        handler(payload, { attempt: job.attempts, jobId: job.id, signal: abortSignal }),
    ]),
  );
}
