import { application } from './application';
import { badges } from './badges';
import { credentials } from './credentials';
import { ownDisputes } from './disputes';
import { expert } from './expert';
import { material } from './material';
import { ownMoney } from './money';
import { timeRules } from './time-rules';
import { workRecord } from './work-record';

const { desk: _desk, mail: _applicationMail, ...ownApplication } = application;
const { mail: _credentialMail, ...ownCredentials } = credentials;
const { mail: _workMail, ...ownWork } = expert.work;

/** What the pages of experts may say in the browser: neither what is the desk's nor what is written in mails alone. */
export const messages = {
  application: ownApplication,
  badges,
  credentials: ownCredentials,
  disputes: ownDisputes,
  expert: { ...expert, work: ownWork },
  material,
  money: ownMoney,
  timeRules,
  workRecord,
};
