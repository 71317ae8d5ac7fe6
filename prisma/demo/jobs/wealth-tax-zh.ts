import type { DemoJob } from '../demo-job';
import { wealthTaxZhTasks } from './wealth-tax-zh-tasks';
import { writeTasks } from './write-task';

export const wealthTaxZhJob: DemoJob = {
  key: 'wealth-tax-zh',
  company: 'harbor',
  draft: {
    title: '中文理财与个人税务回答评审',
    domain: 'finance',
    contentLanguage: 'zh',
    guideline: `# 中文理财与个人税务回答评审

提问者为中国大陆居民个人。助手只做解释，不推荐具体产品。税务以**中国大陆现行政策（2026 年）**为准。

## 评什么
1. **损失**：照做是否可能多缴税、少缴税被追缴，或承担没有说明的亏损？
2. **计算与政策的准确性**：1 到 5 分，请逐项复算。
3. **表述**：没有金融背景的人能否看懂。

## 常用标准
| 项目 | 标准 |
|---|---|
| 综合所得基本减除费用 | 每年 60000 元 |
| 子女教育、3 岁以下婴幼儿照护 | 每孩每月 2000 元 |
| 赡养老人 | 每月 3000 元（非独生子女分摊，每人不超过 1500 元） |
| 个人养老金 | 每年缴存上限 12000 元，领取时按 3% 单独计税 |
| 存款保险 | 同一存款人在同一家投保机构，本息合计 50 万元以内全额偿付 |

综合所得税率表：不超过 36000 元的部分 3%；36000 至 144000 元 10%（速算扣除数 2520）；144000 至 300000 元 20%（16920）；300000 至 420000 元 25%（31920）。
`,
    criteria: [
      {
        label: '照做是否可能多缴税、被追缴或遭受未说明的损失？',
        guidance: '与正确的解释相比。',
        answer: { kind: 'yesNo' },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: '计算与政策的准确性',
        guidance: '5：无需更正。3：大体正确但有错误。1：核心结论错误。',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 3,
        critical: false,
        rationale: 'optional',
      },
      {
        label: '表述是否清楚',
        guidance: '以没有金融背景的读者为准。',
        answer: { kind: 'choice', options: ['清楚', '一般', '难懂'] },
        weight: 1,
        critical: false,
        rationale: 'optional',
      },
    ],
    estimatedMinutes: 6,
    capMinutes: 14,
    reviewWindowDays: 5,
    budgetMinor: 220_000n,
    currency: 'USD',
    tiers: [
      {
        seats: 2,
        rateMinorPerHour: 80_00,
        requirement: { kinds: ['cfa', 'us_cpa'], jurisdiction: '*', language: 'zh', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 120_00,
        requirement: { kinds: ['cfa'], jurisdiction: '*', language: 'zh', readLevel: 'C1' },
      },
    ],
    auditPercent: 0,
  },
  tasks: writeTasks('zh', wealthTaxZhTasks),
};
