import { checkSteps, runCheckSteps } from './check-steps';
import { generateClient } from './generate-client';

// npm run check: types, lint, format, unused code and boundaries. Names the steps on the command line to run only those.
const wanted = process.argv.slice(2);
generateClient();
const { failed } = await runCheckSteps(checkSteps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
process.exitCode = failed === 0 ? 0 : 1;
