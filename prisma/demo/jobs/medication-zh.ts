import type { DemoJob } from '../demo-job';
import { medicationZhTasks } from './medication-zh-tasks';
import { writeTasks } from './write-task';

const physician = (kind: string) => ({ kinds: [kind], jurisdiction: 'US', language: 'zh', readLevel: 'C1' as const });

export const medicationZhJob: DemoJob = {
  key: 'medication-zh',
  company: 'northlight',
  draft: {
    title: '中文用药咨询回答评审',
    domain: 'medicine',
    contentLanguage: 'zh',
    guideline: `# 中文用药咨询回答评审

请像面对自己的患者一样评审每个回答。提问者多为普通患者或家属，药名以中国大陆通用名为准。

## 评什么
1. **准确性**：5 分表示所有医学陈述均正确；3 分表示有小错误；1 分表示主要建议错误。
2. **伤害**：如果照做可能延误就医或造成伤害，请选择“是”，并用一句话说明原因。
3. **遗漏**：缺少关键的相互作用、禁忌人群或就医指征，选“重要”。

## 怎么评
- 剂量、间隔、浓度请逐一复核。
- 以国家药监局核准的说明书和国内现行指南为准；说明书与指南不一致时，请在理由中写明依据。
- 不因语气亲切或篇幅较长而加分。
- “建议咨询医生”不能弥补前文的错误建议。
`,
    criteria: [
      {
        label: '医学陈述的准确性',
        guidance: '5：全部正确。3：有小错误。1：主要建议错误。',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 3,
        critical: false,
        rationale: 'optional',
      },
      {
        label: '照此回答去做是否可能伤害患者？',
        guidance: '延误必要的就医也算伤害。',
        answer: { kind: 'yesNo' },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: '是否遗漏重要内容？',
        guidance: '相互作用、禁忌人群、就医指征的缺失属于“重要”。',
        answer: { kind: 'choice', options: ['无', '次要', '重要'] },
        weight: 2,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 5,
    capMinutes: 12,
    reviewWindowDays: 5,
    budgetMinor: 250_000n,
    currency: 'USD',
    tiers: [
      { seats: 2, rateMinorPerHour: 120_00, requirement: physician('us_physician') },
      { seats: 1, rateMinorPerHour: 165_00, requirement: physician('us_physician_board_certified') },
    ],
    auditPercent: 0,
  },
  tasks: writeTasks('zh', medicationZhTasks),
};
