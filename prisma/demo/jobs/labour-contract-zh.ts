import type { DemoJob } from '../demo-job';
import { contractZhTasks } from './labour-contract-zh-tasks-2';
import { labourZhTasks } from './labour-contract-zh-tasks-1';
import { writeTasks } from './write-task';

export const labourContractZhJob: DemoJob = {
  key: 'labour-contract-zh',
  company: 'lexbridge',
  draft: {
    title: '中国劳动与合同法律咨询评审',
    domain: 'law',
    contentLanguage: 'zh',
    guideline: `# 中国劳动与合同法律咨询评审

提问者为劳动者、租客、小企业主等普通当事人。除非题目另有说明，适用**中国大陆法律**。

## 评什么
1. **依据是否有误**：是否引用了错误、失效或不存在的条文，或套用了不适用的规则。
2. **法律陈述的准确性**：1 到 5 分。
3. **可用性**：律师能否直接发给当事人。

## 怎么评
- 《民法典》自 2021 年 1 月 1 日施行，《合同法》《担保法》等同时废止；仍引用旧法作为现行依据的，属于依据有误。
- 时效、期间、金额请逐项复算。
- 更正时请写明条文，例如“《劳动合同法》第四十七条”。
- 地方性规定有差异时，只要回答说明了差异，即不扣分。
`,
    criteria: [
      {
        label: '是否依据了错误、失效、不存在或不适用的规则？',
        guidance: '结论碰巧正确但条文有误的，也选“是”。',
        answer: { kind: 'yesNo' },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: '法律陈述的准确性',
        guidance: '5：无需更正。3：大体正确但有错误。1：核心结论错误。',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 3,
        critical: false,
        rationale: 'optional',
      },
      {
        label: '可用性',
        guidance: '',
        answer: { kind: 'choice', options: ['可直接使用', '修改后可用', '不可使用'] },
        weight: 2,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 7,
    capMinutes: 16,
    reviewWindowDays: 7,
    budgetMinor: 400_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 2,
        rateMinorPerHour: 85_00,
        requirement: { kinds: ['attorney'], jurisdiction: '*', language: 'zh', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 130_00,
        requirement: { kinds: ['cn_lawyer'], jurisdiction: 'CN', language: 'zh', readLevel: 'C1' },
      },
    ],
    auditPercent: 5,
  },
  tasks: writeTasks('zh', [...labourZhTasks, ...contractZhTasks]),
};
