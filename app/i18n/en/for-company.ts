import { bands } from './bands';
import { billing } from './billing';
import { company } from './company';
import { corrections } from './corrections';
import { disputes } from './disputes';
import { effectivePay } from './effective-pay';
import { material } from './material';
import { money } from './money';
import { results } from './results';
import { timeRules } from './time-rules';
import { timesheet } from './timesheet';

/** What the pages of companies may say in the browser. */
export const messages = {
  bands,
  billing,
  company,
  corrections,
  disputes,
  effectivePay,
  material,
  money,
  results,
  timeRules,
  timesheet,
};
