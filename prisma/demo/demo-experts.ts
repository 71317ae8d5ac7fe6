import { demoApplicants } from './demo-applicants';
import { demoFinanciers } from './demo-financiers';
import { demoLawyers } from './demo-lawyers';
import type { DemoExpert } from './demo-person';
import { demoPhysicians } from './demo-physicians';

/** Every expert of the demonstration. */
export const demoExperts: readonly DemoExpert[] = [
  ...demoPhysicians,
  ...demoLawyers,
  ...demoFinanciers,
  ...demoApplicants,
];
