import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/** The web process or the worker of a site. */
export interface SiteProcess {
  /** SIGKILL: the process ends without a chance to say anything. */
  kill(): Promise<void>;
  /** Starts it again after `kill`; resolves when it is ready. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The number of the running process; undefined while none runs. */
  pid(): number | undefined;
  /** Everything it has said so far. */
  readLog(): string;
}

/** A process of the site that runs `script` and writes what it says to `logFile`; it ends with the process that made it. */
export function siteProcess(script: string, environment: NodeJS.ProcessEnv, logFile: string): SiteProcess {
  let child: ChildProcess | undefined;
  const ended = (): boolean => !child || child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    if (!running || ended()) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    const insist = setTimeout(() => running.kill('SIGKILL'), 20_000);
    await exit;
    clearTimeout(insist);
  };
  return {
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pid: () => (ended() ? undefined : child?.pid),
    readLog: () => readFileSync(logFile, 'utf8'),
    start: async () => {
      const launched = spawn(
        process.execPath,
        ['--import', 'tsx', '--import', './scripts/stop-with-parent.ts', script],
        { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
      );
      child = launched;
      const log = createWriteStream(logFile, { flags: 'a' });
      launched.stdout?.pipe(log, { end: false });
      launched.stderr?.pipe(log, { end: false });
      const ready = new Promise<true>((resolve) => launched.once('message', () => resolve(true)));
      const failed = new Promise<false>((resolve) => launched.once('exit', () => resolve(false)));
      const late = wait(READY_WITHIN_MS, false as const, { ref: false });
      if (!(await Promise.race([ready, failed, late]))) {
        throw new Error(`${script} did not start:\n${readFileSync(logFile, 'utf8').slice(-3000)}`);
      }
    },
  };
}
