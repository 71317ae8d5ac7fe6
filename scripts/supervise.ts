import { spawn, type ChildProcess } from 'node:child_process';

export interface SupervisedProcess {
  /** Asks with SIGTERM, insists with SIGKILL after the grace. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

const STOP_GRACE_MS = 20_000;
const RESTART_AFTER_MS = 1000;
const MOST_CRASHES = 5;
const CRASH_WINDOW_MS = 60_000;

/**
 * Keeps one of our processes running: started again when it ends by itself, given up (`onGivenUp`) after five crashes
 * within a minute. The process ends, gracefully, when this one disappears.
 */
export function supervise(
  name: string,
  script: string,
  environment: NodeJS.ProcessEnv,
  onGivenUp: (reason: string) => void,
): SupervisedProcess {
  let child: ChildProcess;
  let stopping = false;
  let crashes: number[] = [];
  const launch = () => {
    child = spawn(process.execPath, ['--import', 'tsx', '--import', './scripts/stop-with-parent.ts', script], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Its own process group: Ctrl-C reaches the start script, which stops everything in order.
      detached: true,
    });
    child.once('exit', (code, signal) => {
      if (stopping) return;
      const now = performance.now();
      crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
      if (crashes.length >= MOST_CRASHES) return onGivenUp(`The ${name} ended ${MOST_CRASHES} times within a minute.`);
      console.error(`The ${name} ended (${signal ?? `code ${code}`}); it is started again.`);
      setTimeout(() => !stopping && launch(), RESTART_AFTER_MS);
    });
  };
  launch();
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    kill: () => void (hasEnded() || child.kill('SIGKILL')),
    stop: () => {
      stopping = true;
      if (hasEnded()) return Promise.resolve();
      return new Promise((resolve) => {
        const insist = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
        child.once('exit', () => {
          clearTimeout(insist);
          resolve();
        });
        child.kill('SIGTERM');
      });
    },
  };
}
