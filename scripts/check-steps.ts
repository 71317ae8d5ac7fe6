import { spawn } from 'node:child_process';

export interface CheckStep {
  name: string;
  /** The program and its words; run by this Node. */
  words: string[];
}

/** What `npm run check` and CI run; each must end with 0. */
export const checkSteps: CheckStep[] = [
  { name: 'types', words: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', words: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', words: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'] },
  { name: 'unused', words: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'boundaries',
    words: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'app', 'scripts', 'prisma', 'tests'],
  },
];

/** Runs steps, two at a time, and prints a row for each with what it said when it failed. Answers how many passed and failed. */
export async function runCheckSteps(steps: readonly CheckStep[]): Promise<{ passed: number; failed: number }> {
  const waiting = [...steps];
  const sum = { passed: 0, failed: 0 };
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { seconds, failure } = await runCheckStep(step);
      console.log(`${failure === undefined ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`);
      if (failure !== undefined) console.log(failure);
      sum[failure === undefined ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([work(), work()]);
  return sum;
}

/** Runs a step; answers how long it took and, when it failed, what it printed. */
function runCheckStep(step: CheckStep): Promise<{ seconds: number; failure: string | undefined }> {
  const begun = performance.now();
  const child = spawn(process.execPath, step.words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((resolve) => {
    const settle = (failure: string | undefined) => resolve({ seconds: (performance.now() - begun) / 1000, failure });
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code) => settle(code === 0 ? undefined : output.trim() || `it ended with ${code}`));
  });
}
