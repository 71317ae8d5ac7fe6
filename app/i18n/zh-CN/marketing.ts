import type { marketing as english } from '../en/marketing';
import type { Translation } from '../translation';

export const marketing: Translation<typeof english> = {
  landing: {
    title: '经得起核查的专家评审',
    lead: '具有经核实资质的医生、律师和金融专业人士评审 AI 模型的回答。每一分钟计时都有报酬，疑难案例逐级上升到更资深的专家，直到答案可信为止。',
    expertTitle: '专家',
    expertText: '清楚看到您可以接哪些任务、报酬多少以及原因。领取即合约：持有期间费率、时间上限和规则都不会改变。',
    expertAction: '了解专家流程',
    companyTitle: '企业',
    companyText: '用您的评分标准和指南发布项目并注资，带走每一条意见、分歧和资质证明，附有任何人都能核验的哈希链。',
    companyAction: '了解企业流程',
    promisesTitle: '我们的承诺',
  },
  promise: {
    contract: { title: '领取即合约', text: '费率、时间上限、指南与评分标准的版本以及款项本身，在领取时即已固定。' },
    funded: { title: '只展示已注资的工作', text: '整条评审链的款项预留之后，任务才会开放。' },
    time: { title: '每一秒都有理由', text: '时间账本写明哪些秒计酬、哪些不计以及原因。不截屏，不统计按键。' },
    pay: {
      title: '报酬不等结论',
      text: '每份评审由企业批准，或在其自身的审阅期结束时自动通过，与评审链对答案的最终结论无关。每笔金额都能展开到秒。',
    },
    expertise: { title: '升级意味着更高的专业水平', text: '更高层级要求更强的资质，且此前未接触过该任务。' },
    dissent: { title: '分歧也是结果', text: '导出内容包含每一条意见、理由和异议，而不只是最终结论。' },
  },
  experts: {
    title: '您的执照、您的判断、您的时间',
    lead: '评审您本专业领域的 AI 回答。资质只需向发证机构核实一次，每个项目都会说明您能否参与以及原因。',
    steps: {
      prove: { title: '证明', text: '填写执照和语言。由专人向登记机构核实，您能看到当前由谁处理。' },
      claim: { title: '领取', text: '领取一项任务。提交之前，费率、时间上限和规则都不会改变。' },
      review: { title: '评审', text: '屏幕上只有一项任务，计酬时钟和保存状态始终可见。需要时可以暂停。' },
      paid: { title: '获得报酬', text: '每周结算，每一分钟计时都付酬。每笔金额都能展开到构成它的时间段。' },
    },
    action: '注册为专家',
  },
  companies: {
    title: '经得起审计的评审',
    lead: '经核实的专业人士独立、盲审每个回答。意见不一致时，由更资深的专家给出理由并裁决。',
    steps: {
      post: { title: '发布', text: '在一张表单中设定评分标准、指南、所需资质、评审层级与费率。' },
      fund: { title: '注资', text: '付款前即可看到每项任务的最高成本。未使用的款项退回您的余额。' },
      watch: { title: '跟踪', text: '按层级查看进度、成本与一致性。若无人符合要求，项目会如实告知。' },
      export: { title: '导出', text: '每条意见附有资质证明、用时和指南版本，经签名且任何人都能复核。' },
    },
    action: '注册企业',
  },
};
