import type { DemoJob } from '../demo-job';
import { cardiologyJob } from './cardiology';
import { contractsUsJob } from './contracts-us';
import { dischargeJob } from './discharge';
import { employmentUkJob } from './employment-uk';
import { labourContractZhJob } from './labour-contract-zh';
import { medicationZhJob } from './medication-zh';
import { retirementJob } from './retirement';
import { statementsJob } from './statements';
import { triageZhJob } from './triage-zh';
import { wealthTaxZhJob } from './wealth-tax-zh';

/** Every job of the demonstration. All content is original; none of it is advice. */
export const allDemoJobs: readonly DemoJob[] = [
  dischargeJob,
  cardiologyJob,
  medicationZhJob,
  triageZhJob,
  contractsUsJob,
  employmentUkJob,
  labourContractZhJob,
  retirementJob,
  statementsJob,
  wealthTaxZhJob,
];
