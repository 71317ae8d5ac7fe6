import type { Locale } from '~/core/locale';
import type { Domain } from '../catalogue/credential-kind';
import type { CriterionForm, JobForm, TierForm } from './job-form';

const terms = {
  estimatedMinutes: '10',
  capMinutes: '20',
  reviewWindowDays: '7',
  rateFloorPercent: '90',
  weeklyLimitHours: '',
  budgetMinor: '5000',
  currency: 'USD',
  auditPercent: '5',
} as const;

function criterion(
  label: string,
  answer: string,
  guidance: string,
  change: Partial<CriterionForm> = {},
): CriterionForm {
  return { label, guidance, answer, weight: '1', critical: false, rationaleRequired: false, ...change };
}

const critical = { critical: true, rationaleRequired: true, weight: '3' };

const tier = (
  seats: string,
  rate: string,
  kind: string,
  jurisdiction: string,
  language: string,
  readLevel: string,
): TierForm => ({
  seats,
  rate,
  kinds: [kind],
  jurisdiction,
  language,
  readLevel,
});

/** Jobs to start from, one for each domain and language of the reader: whole, and to be changed. */
export const jobTemplates: Record<Domain, Record<Locale, JobForm>> = {
  medicine: {
    en: {
      ...terms,
      title: 'Answers to patients after discharge',
      domain: 'medicine',
      contentLanguage: 'en',
      guideline: `# What you judge

A patient who has just left hospital asks a question; an assistant answered it. Judge the answer as if the patient would act on it tonight.

## How

1. Judge by guidance in force today. Name it in your reason where it decides.
2. Missing advice counts when leaving it out could change what the patient does.
3. Style does not count, unless it makes the advice unclear.

## When in doubt

Choose the more cautious value and say what you would need to know.`,
      criteria: [
        criterion(
          'Is the answer medically correct?',
          '1-5',
          '1: wrong and dangerous. 3: right with gaps. 5: a colleague would sign it.',
          {
            weight: '3',
          },
        ),
        criterion(
          'Could following it harm the patient?',
          'Yes/No',
          'Yes, if a careful patient could come to harm.',
          critical,
        ),
        criterion('Does it say when to seek help?', 'Yes | Partly | No', 'Warning signs that fit this question.'),
      ],
      tiers: [
        tier('2', '120', 'us_physician', 'US', 'en', 'B2'),
        tier('1', '180', 'us_physician_board_certified', 'US', 'en', 'B2'),
      ],
    },
    'zh-CN': {
      ...terms,
      title: '出院患者用药咨询的回答',
      domain: 'medicine',
      contentLanguage: 'zh-Hans',
      guideline: `# 评审什么

刚出院的患者提出问题，由助手作答。请设想患者今晚就会照此行动，据此评审回答。

## 怎样评审

1. 以现行指南和说明书为准；起决定作用的依据请写入理由。
2. 遗漏的建议如果会改变患者的做法，应计入。
3. 文字风格不计，除非因此使建议含混不清。

## 拿不准时

选择更谨慎的一项，并写明还需要了解什么。`,
      criteria: [
        criterion('回答在医学上是否正确？', '1-5', '1：错误且危险。3：正确但有缺漏。5：同行愿意署名。', {
          weight: '3',
        }),
        criterion('照此行动是否可能伤害患者？', '是 | 否', '谨慎的患者也可能因此受到伤害的，选“是”。', critical),
        criterion('是否说明何时应就医？', '是 | 部分 | 否', '须为与该问题相关的危险信号。'),
      ],
      tiers: [
        tier('2', '120', 'us_physician', 'US', 'zh', 'B2'),
        tier('1', '180', 'us_physician_board_certified', 'US', 'zh', 'C1'),
      ],
    },
  },
  law: {
    en: {
      ...terms,
      title: 'Answers on commercial leases in New York',
      domain: 'law',
      contentLanguage: 'en',
      guideline: `# What you judge

An in-house team asks about a commercial lease; an assistant answered. Judge whether a lawyer could rely on the answer as a first draft.

## How

1. The law of the State of New York applies unless the question names another.
2. Check every authority that is cited: does it exist, and does it say that?
3. An answer that should have asked for a missing fact, and did not, is incomplete.

## What does not count

Length and tone. A short answer that is right is right.`,
      criteria: [
        criterion('Is the legal conclusion right?', 'Right | Partly right | Wrong', 'Under the law in force today.', {
          weight: '3',
          rationaleRequired: true,
        }),
        criterion('Is an authority invented or misquoted?', 'Yes/No', 'Name it in your reason.', critical),
        criterion('Are the facts it depends on named?', '1-5', '1: none. 5: every fact that could turn the answer.'),
      ],
      tiers: [tier('2', '160', 'attorney', '*', 'en', 'C1'), tier('1', '220', 'us_attorney_ny', 'US-NY', 'en', 'C1')],
    },
    'zh-CN': {
      ...terms,
      title: '劳动合同咨询的回答',
      domain: 'law',
      contentLanguage: 'zh-Hans',
      guideline: `# 评审什么

企业人事部门就劳动合同提问，由助手作答。请判断律师能否将该回答作为初稿使用。

## 怎样评审

1. 适用现行法律、行政法规和司法解释；地方规定不同的，请在理由中说明。
2. 逐一核对所引条文：是否存在，内容是否如其所述。
3. 应当追问而没有追问的关键事实，视为回答不完整。

## 不计入的方面

篇幅和语气。简短而正确的回答就是正确的回答。`,
      criteria: [
        criterion('法律结论是否正确？', '正确 | 部分正确 | 错误', '以现行法律为准。', {
          weight: '3',
          rationaleRequired: true,
        }),
        criterion('是否有编造或错引的条文？', '是 | 否', '请在理由中指明。', critical),
        criterion('是否指出结论所依赖的事实？', '1-5', '1：完全没有。5：指出了所有可能改变结论的事实。'),
      ],
      tiers: [tier('2', '160', 'attorney', '*', 'zh', 'C1'), tier('1', '220', 'cn_lawyer', 'CN', 'zh', 'C1')],
    },
  },
  finance: {
    en: {
      ...terms,
      title: 'Answers on financial statements',
      domain: 'finance',
      contentLanguage: 'en',
      guideline: `# What you judge

An analyst asks about a table or a note of an annual report; an assistant answered. Judge the figure and the way to it.

## How

1. Recompute every figure from the table. Rounding to the precision of the table is right.
2. A right figure reached by a wrong step is partly right; say which step.
3. Watch the unit, the sign, and the period that is asked for.

## When in doubt

If the table allows two readings, accept both and say so.`,
      criteria: [
        criterion(
          'Is the figure right?',
          'Right | Partly right | Wrong',
          'Within the rounding of the table.',
          critical,
        ),
        criterion('Is the way to it sound?', '1-5', '1: no way shown, or wrong. 5: each step can be checked.'),
        criterion('Are unit and period right?', 'Yes/No', 'Thousands or millions, year or quarter.'),
      ],
      tiers: [tier('2', '110', 'cfa', '*', 'en', 'B2'), tier('1', '160', 'cfa', '*', 'en', 'C1')],
    },
    'zh-CN': {
      ...terms,
      title: '财务报表问答',
      domain: 'finance',
      contentLanguage: 'zh-Hans',
      guideline: `# 评审什么

分析人员就年报中的表格或附注提问，由助手作答。请评审所得数字及其推导过程。

## 怎样评审

1. 请依据表格重新计算每个数字；按表格精度四舍五入视为正确。
2. 数字正确但步骤有误的，选“部分正确”，并指明是哪一步。
3. 留意单位、正负号和所问的期间。

## 拿不准时

表格可以有两种读法的，两种都接受，并在理由中说明。`,
      criteria: [
        criterion('数字是否正确？', '正确 | 部分正确 | 错误', '在表格的精度之内。', critical),
        criterion('推导过程是否可靠？', '1-5', '1：没有过程或过程有误。5：每一步都可以核对。'),
        criterion('单位和期间是否正确？', '是 | 否', '千元或百万元，年度或季度。'),
      ],
      tiers: [tier('2', '110', 'cfa', '*', 'zh', 'B2'), tier('1', '160', 'cfa', '*', 'zh', 'C1')],
    },
  },
};
