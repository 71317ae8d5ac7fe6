import { admin } from './admin';
import { credentials } from './credentials';
import { disputes } from './disputes';
import { material } from './material';
import { money } from './money';
import { time } from './time';

/** What the pages of admins may say in the browser. */
export const messages = { admin, credentials, disputes, material, money, time };
