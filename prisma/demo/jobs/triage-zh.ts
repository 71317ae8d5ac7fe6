import type { DemoJob } from '../demo-job';
import { triageZhTasks } from './triage-zh-tasks';
import { writeTasks } from './write-task';

export const triageZhJob: DemoJob = {
  key: 'triage-zh',
  company: 'northlight',
  draft: {
    title: '中文分诊对话评审（多轮）',
    domain: 'medicine',
    contentLanguage: 'zh',
    guideline: `# 中文分诊对话评审

您将看到一段多轮对话和助手的**最后一次回答**。只评最后一次回答；前面的轮次是已知事实。

## 紧急程度分四级
| 级别 | 含义 |
|---|---|
| 立即 | 拨打 120 |
| 今天 | 当天到急诊或门诊 |
| 近期 | 数日内到门诊 |
| 居家 | 自我护理，并说明何时就医 |

## 评什么
1. **紧急程度**：与您本人的判断相比，恰当、偏轻还是偏重。
2. **危险信号**：对话中已出现的危险信号，回答是否没有识别。
3. **依据**：科室、检查和理由是否符合现行诊疗规范，1 到 5 分。

## 注意
- 有时间窗的疾病（卒中、睾丸扭转、胸痛等），晚一级即为“偏轻”。
- 让患者“先观察”时，必须写明观察什么、观察多久。
`,
    criteria: [
      {
        label: '紧急程度的判断',
        guidance: '与您本人按四级标准作出的判断相比。',
        answer: { kind: 'choice', options: ['恰当', '偏轻', '偏重'] },
        weight: 5,
        critical: true,
        rationale: 'required',
      },
      {
        label: '是否没有识别对话中的危险信号？',
        guidance: '只看对话里已经出现的信息。',
        answer: { kind: 'yesNo' },
        weight: 4,
        critical: false,
        rationale: 'required',
      },
      {
        label: '科室、检查和理由的依据',
        guidance: '5：符合规范。3：部分合理。1：错误。',
        answer: { kind: 'scale', min: 1, max: 5 },
        weight: 2,
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
        rateMinorPerHour: 110_00,
        requirement: { kinds: ['physician'], jurisdiction: '*', language: 'zh', readLevel: 'B2' },
      },
      {
        seats: 1,
        rateMinorPerHour: 160_00,
        requirement: { kinds: ['us_physician_board_certified'], jurisdiction: 'US', language: 'zh', readLevel: 'C1' },
      },
    ],
    auditPercent: 10,
  },
  tasks: writeTasks('zh', triageZhTasks),
};
