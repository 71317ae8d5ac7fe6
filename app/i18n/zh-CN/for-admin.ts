import { admin } from './admin';
import { badges } from './badges';
import { credentials } from './credentials';
import { disputes } from './disputes';
import { material } from './material';
import { money } from './money';
import { timeRules } from './time-rules';

/** What the pages of admins may say in the browser. */
export const messages = { admin, badges, credentials, disputes, material, money, timeRules };
