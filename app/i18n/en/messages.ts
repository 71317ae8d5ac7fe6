import { admin } from './admin';
import { application } from './application';
import { auth } from './auth';
import { badges } from './badges';
import { bands } from './bands';
import { billing } from './billing';
import { catalogue } from './catalogue';
import { common } from './common';
import { company } from './company';
import { corrections } from './corrections';
import { credentials } from './credentials';
import { dev } from './dev';
import { disputes } from './disputes';
import { effectivePay } from './effective-pay';
import { errors } from './errors';
import { exclusions } from './exclusions';
import { expert } from './expert';
import { expertRate } from './expert-rate';
import { expertTime } from './expert-time';
import { help } from './help';
import { mail } from './mail';
import { marketing } from './marketing';
import { material } from './material';
import { money } from './money';
import { results } from './results';
import { signals } from './signals';
import { timeRules } from './time-rules';
import { timesheet } from './timesheet';
import { ui } from './ui';
import { workRecord } from './work-record';

export const messages = {
  admin,
  application,
  auth,
  badges,
  bands,
  billing,
  catalogue,
  common,
  company,
  corrections,
  credentials,
  dev,
  disputes,
  effectivePay,
  errors,
  exclusions,
  expert,
  expertRate,
  expertTime,
  help,
  mail,
  marketing,
  material,
  money,
  results,
  signals,
  timeRules,
  timesheet,
  ui,
  workRecord,
};
