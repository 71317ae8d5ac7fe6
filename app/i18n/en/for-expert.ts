import { application } from './application';
import { credentials } from './credentials';
import { ownDisputes } from './disputes';
import { expert } from './expert';
import { material } from './material';
import { ownMoney } from './money';
import { timeRules } from './time-rules';

const { desk: _desk, mail: _applicationMail, ...ownApplication } = application;
const { mail: _credentialMail, ...ownCredentials } = credentials;
const { mail: _workMail, ...ownWork } = expert.work;
const { company: _companyDisputes, ...expertDisputes } = ownDisputes;

/** What the pages of experts may say in the browser: neither what is the desk's or a company's nor what is written in mails alone. */
export const messages = {
  application: ownApplication,
  credentials: ownCredentials,
  disputes: expertDisputes,
  expert: { ...expert, work: ownWork },
  material,
  money: ownMoney,
  timeRules,
};
