import type { Domain } from '../catalogue/credential-kind';

/** Whose pay a figure is; the words for each stand in the messages under its name. */
export const paySubjects = [
  'experts',
  'medicine',
  'law',
  'mercorAverage',
  'mercorSenior',
  'mercorLawyers',
  'mercorDoctors',
  'mercorDermatology',
  'mercorBankingLegal',
  'alignerrFinance',
  'xaiFinance',
  'emergencyPhysician',
] as const;
export type PaySubject = (typeof paySubjects)[number];

/** One figure somebody has published about pay per hour, in minor units of US dollars. */
export interface PayReport {
  subject: PaySubject;
  domains: readonly Domain[];
  lowMinor: bigint;
  /** The same as `lowMinor` for a single figure. */
  highMinor: bigint;
  /** `more`: the source says that it goes beyond the higher figure; `about`: it says so itself. */
  is: 'stated' | 'more' | 'about';
  source: string;
  /** The day it was read, `YYYY-MM-DD`. */
  readOn: string;
}

const all: readonly Domain[] = ['medicine', 'law', 'finance'];
const readOn = '2026-11-21';
const hireArt = { source: 'HireArt, Business Insider', readOn };
const mercor = { source: 'Time, reportify.cn, FourWeekMBA', readOn };
const postings = { source: 'Business Insider', readOn };

/**
 * What was read when the bands were set, most of it in secondary copies. Pay of generalists is left out: nobody works here without a
 * licence or a degree. Edited when a newer source is read.
 */
export const payReports: readonly PayReport[] = [
  { subject: 'experts', domains: all, ...range(70, 180), is: 'stated', source: 'HireArt, ZDNet', readOn },
  { subject: 'medicine', domains: ['medicine'], ...range(60, 180), is: 'more', ...hireArt },
  { subject: 'law', domains: ['law'], ...range(80, 150), is: 'more', ...hireArt },
  { subject: 'mercorAverage', domains: all, ...range(81, 81), is: 'stated', ...mercor },
  { subject: 'mercorSenior', domains: all, ...range(200, 200), is: 'more', ...mercor },
  { subject: 'mercorLawyers', domains: ['law'], ...range(105, 105), is: 'about', ...mercor },
  { subject: 'mercorDoctors', domains: ['medicine'], ...range(160, 160), is: 'about', ...mercor },
  { subject: 'mercorDermatology', domains: ['medicine'], ...range(250, 250), is: 'stated', ...mercor },
  { subject: 'mercorBankingLegal', domains: ['law', 'finance'], ...range(180, 200), is: 'stated', ...mercor },
  { subject: 'alignerrFinance', domains: ['finance'], ...range(15, 150), is: 'stated', ...postings },
  { subject: 'xaiFinance', domains: ['finance'], ...range(35, 100), is: 'stated', ...postings },
  {
    subject: 'emergencyPhysician',
    domains: ['medicine'],
    ...range(115, 115),
    is: 'stated',
    source: 'outbreakglobal.com',
    readOn,
  },
];

function range(low: number, high: number): Pick<PayReport, 'lowMinor' | 'highMinor'> {
  return { lowMinor: BigInt(low) * 100n, highMinor: BigInt(high) * 100n };
}

/** What was reported about some fields, in the order of the table; of no field nothing. */
export function reportsAbout(domains: readonly Domain[]): PayReport[] {
  return payReports.filter((report) => report.domains.some((domain) => domains.includes(domain)));
}
