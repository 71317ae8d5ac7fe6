import { admin } from './admin';
import { auth } from './auth';
import { badges } from './badges';
import { billing } from './billing';
import { common } from './common';
import { company } from './company';
import { credentials } from './credentials';
import { dev } from './dev';
import { disputes } from './disputes';
import { errors } from './errors';
import { expert } from './expert';
import { help } from './help';
import { mail } from './mail';
import { marketing } from './marketing';
import { material } from './material';
import { money } from './money';
import { results } from './results';
import { timeRules } from './time-rules';
import { ui } from './ui';

export const messages = {
  admin,
  auth,
  badges,
  billing,
  common,
  company,
  credentials,
  dev,
  disputes,
  errors,
  expert,
  help,
  mail,
  marketing,
  material,
  money,
  results,
  timeRules,
  ui,
};
