import type { Education } from '~/features/applications/pay-bands';
import type { WorkKind } from '~/features/applications/application-steps';

/** What somebody of the demonstration wrote into their application, and how it stands. */
export interface DemoApplication {
  headline: string;
  biography: string;
  yearsOfPractice: number;
  education: Education;
  /** US dollars per hour. */
  rate: number;
  /** For US medicine. */
  birthDate?: string;
  kinds?: readonly WorkKind[];
  /** How it stands; without it approved once a credential is verified. */
  stands?: 'submitted' | 'draft' | { asked: string };
}

/** By e-mail address. */
export const demoApplications: Readonly<Record<string, DemoApplication>> = {
  'amara@experts.example': {
    headline: 'Internist in a community hospital',
    biography:
      'General internal medicine and night shifts in admissions; teaches residents to write discharge letters.',
    yearsOfPractice: 9,
    education: 'professional',
    rate: 120,
    birthDate: '1984-02-11',
    kinds: ['rate', 'compare'],
  },
  'daniel@experts.example': {
    headline: 'Family physician',
    biography: 'A practice of four in a small town; patients of every age.',
    yearsOfPractice: 5,
    education: 'professional',
    rate: 95,
    birthDate: '1989-09-30',
  },
  'mei@experts.example': {
    headline: 'Board-certified internist',
    biography: 'Hospital medicine and quality reviews; sits on a mortality review board.',
    yearsOfPractice: 14,
    education: 'doctorate',
    rate: 165,
    birthDate: '1978-07-19',
    kinds: ['rate', 'compare', 'rewrite'],
  },
  'helen@experts.example': {
    headline: 'Urgent care physician',
    biography: 'Walk-in clinics in two cities; handles what cannot wait for an appointment.',
    yearsOfPractice: 6,
    education: 'professional',
    rate: 110,
    birthDate: '1987-12-03',
    stands: 'submitted',
  },
  'lin@experts.example': {
    headline: '内科医师，曾在英国注册执业',
    biography: '在综合医院内科工作，参与临床指南的中文修订。',
    yearsOfPractice: 10,
    education: 'doctorate',
    rate: 100,
  },
  'jing@experts.example': {
    headline: 'Registrar in cardiology',
    biography: 'Cardiology wards and clinics in the north of England.',
    yearsOfPractice: 8,
    education: 'professional',
    rate: 105,
  },
  'wei@experts.example': {
    headline: 'Board-certified physician, medical reviewer',
    biography: 'Reads cases for an independent review organisation; writes the reasons that go to patients.',
    yearsOfPractice: 16,
    education: 'doctorate',
    rate: 170,
    birthDate: '1975-04-26',
  },
  'grace@experts.example': {
    headline: 'Employment lawyer in New York',
    biography: 'Contracts, dismissals and policies, for employers and for employees.',
    yearsOfPractice: 18,
    education: 'professional',
    rate: 140,
  },
  'edmund@experts.example': {
    headline: 'Commercial lawyer between London and New York',
    biography: 'Cross-border contracts; drafts and takes apart limitation clauses.',
    yearsOfPractice: 13,
    education: 'professional',
    rate: 145,
  },
  'min@experts.example': {
    headline: '商事律师，中国与纽约执业',
    biography: '合同与劳动争议，中英文双语出具意见。',
    yearsOfPractice: 7,
    education: 'master',
    rate: 110,
  },
  'siyuan@experts.example': {
    headline: '诉讼律师',
    biography: '民商事诉讼，兼做合规培训。',
    yearsOfPractice: 6,
    education: 'master',
    rate: 95,
  },
  'marcus@experts.example': {
    headline: 'CPA and CFA charterholder',
    biography: 'Audits of mid-sized companies, then valuation.',
    yearsOfPractice: 12,
    education: 'master',
    rate: 125,
  },
  'sunyue@experts.example': {
    headline: 'Portfolio analyst in Frankfurt',
    biography: 'Fixed income research; reports in German, English and Chinese.',
    yearsOfPractice: 9,
    education: 'master',
    rate: 115,
  },
  'zhoukai@experts.example': {
    headline: '证券分析师，CFA 持证人',
    biography: '行业研究与财务建模，覆盖消费与制造业。',
    yearsOfPractice: 8,
    education: 'master',
    rate: 90,
  },
  'tomas@experts.example': {
    headline: 'Solicitor, housing and consumer law',
    biography: 'Advice centre work and tribunal hearings.',
    yearsOfPractice: 4,
    education: 'professional',
    rate: 60,
    stands: { asked: 'Your practising certificate: is it free of conditions? Please also name the firm you act for.' },
  },
  'xiulan@experts.example': {
    headline: '儿科主治医师',
    biography: '儿童医院门诊与病房，关注用药安全。',
    yearsOfPractice: 11,
    education: 'master',
    rate: 70,
    stands: 'draft',
  },
};
