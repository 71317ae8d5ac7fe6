import { admin } from './admin';
import { application } from './application';
import { badges } from './badges';
import { catalogue } from './catalogue';
import { corrections } from './corrections';
import { credentials } from './credentials';
import { disputes } from './disputes';
import { exclusions } from './exclusions';
import { material } from './material';
import { money } from './money';
import { signals } from './signals';
import { timeRules } from './time-rules';

/** What the pages of admins may say in the browser. */
export const messages = {
  admin,
  application,
  badges,
  catalogue,
  corrections,
  credentials,
  disputes,
  exclusions,
  material,
  money,
  signals,
  timeRules,
};
