import { spawn } from 'node:child_process';

/** Runs a program with its output shown; answers its exit code and the last line it printed. */
export function runShown(
  program: string,
  words: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; lastLine: string }> {
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let tail = '';
  child.stdout.on('data', (part: Buffer) => {
    process.stdout.write(part);
    tail = (tail + part.toString()).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' }));
  });
}
