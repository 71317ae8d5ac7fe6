import { application } from './application';
import { badges } from './badges';
import { credentials } from './credentials';
import { ownDisputes } from './disputes';
import { expert } from './expert';
import { material } from './material';
import { ownMoney } from './money';
import { timeRules } from './time-rules';
import { workRecord } from './work-record';

/** What the pages of experts may say in the browser. */
export const messages = {
  application,
  badges,
  credentials,
  disputes: ownDisputes,
  expert,
  material,
  money: ownMoney,
  timeRules,
  workRecord,
};
