import { checkSteps, runCheckStep } from './check-steps';
import { generateClient } from './generate-client';

// npm run check: types, lint, format, unused code and boundaries. Names the steps on the command line to run only those.
const wanted = process.argv.slice(2);
generateClient();
let failed = 0;
for (const step of checkSteps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const { seconds, failure } = await runCheckStep(step);
  console.log(`${failure === undefined ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`);
  if (failure !== undefined) {
    console.log(failure);
    failed += 1;
  }
}
process.exitCode = failed === 0 ? 0 : 1;
