import type { marketing as english } from '../en/marketing';
import type { Translation } from '../translation';

export const marketing: Translation<typeof english> = {
  landing: {
    title: '经得起核查的专家评审',
    lead: '具有经核实资质的医生、律师和金融专业人士评审 AI 模型的回答。每一分钟计时都有报酬，疑难案例逐级上升到更资深的专家，直到答案可信为止。',
    twoSides: '两方参与，同一份记录',
    expertTitle: '您持有执照',
    expertText: '清楚看到您可以接哪些任务、报酬多少以及原因。领取即合约：持有期间费率、时间上限和规则都不会改变。',
    expertAction: '专家入口',
    companyTitle: '您需要评审',
    companyText: '用您的评分标准和指南发布项目并注资，带走每一条意见、分歧和资质证明，附有任何人都能核实的哈希链。',
    companyAction: '企业入口',
    promisesTitle: '我们的承诺',
    promisesLead: '每一条都是系统中的规则，背后有测试，而不是口号。',
  },
  specimen: {
    question: {
      label: '患者提问',
      text: '我在吃雷米普利降血压，最近腰疼，可以连吃两周布洛芬吗？',
    },
    answer: {
      label: '模型回答',
      before: '可以。布洛芬是非处方药，',
      flaw: '与降压药同服是安全的',
      after: '。请随餐服用，每天不超过 1200 mg。',
    },
    readerA: { who: '评审者 A · 医师，美国', verdict: '无伤害', text: '剂量和随餐服用的建议都正确。' },
    readerB: {
      who: '评审者 B · 医师，美国',
      verdict: '有伤害',
      text: '非甾体抗炎药与 ACE 抑制剂合用：血压升高，肾脏有风险。回答完全没有提示。',
    },
    tier2: {
      who: '第 2 级裁定 · 内科医师，持专科认证',
      verdict: '有伤害',
      text: 'B 正确。两周足以产生影响；回答应询问肾功能并提供替代方案。',
    },
    paid: '3 份评审 · 付费 19 分 40 秒',
    caption: '虚构示例',
  },
  figures: {
    title: '本平台的数据',
    experts: '{jurisdictions, plural, =0 {位专家持有已核实资质} other {位专家持有已核实资质，覆盖 # 个司法辖区}}',
    reviews: '{hours, plural, =0 {份评审已批准} other {份评审已批准，付费 # 小时}}',
    paidOut: '已支付到专家账户',
    escalated: '的已裁定任务由更高层级专家决定',
    asOf: '统计时间：<at></at>',
  },
  rates: {
    title: '当前开放工作的时薪',
    field: '领域',
    perHour: '每小时',
    jobs: '{count, plural, other {# 个开放项目}}',
    domain: { medicine: '医学', law: '法律', finance: '金融' },
    note: '正在接收专家的项目的费率，每一分钟计时都付酬。统计时间：<at></at>',
  },
  cost: {
    title: '一个虚构项目中，一项任务的费用',
    readers: '{count, plural, other {# 位医师独立盲审}}',
    tier2: '意见不一致时，由持专科认证者裁定',
    time: '时间',
    timeValue: '每人 {minutes} 分钟，上限 {cap} 分钟',
    fee: '平台费（按报酬计）',
    perHour: '每小时 <rate></rate>',
    typical: '意见一致时',
    worst: '最多预留',
    note: '费率、时间上限和评审层级由您设定。预留而未使用的款项退回您的余额。',
  },
  promise: {
    more: '在哪里可以看到每一条',
    contract: { title: '领取即合约', text: '费率、时间上限、指南与评分标准的版本以及款项本身，在领取时即已固定。' },
    funded: { title: '只展示已注资的工作', text: '整条评审链的款项预留之后，任务才会开放。' },
    time: { title: '每一秒都有理由', text: '时间账本写明哪些秒付费、哪些不付费以及原因。不截屏，不统计按键。' },
    nothingLost: {
      title: '什么都不会丢',
      text: '草稿按版本保存，浏览器崩溃、服务器中断都不会丢失。暂停时，计时和期限同时冻结。',
    },
    pay: {
      title: '报酬不等结论',
      text: '每份评审由企业批准，或在其自身的审核期结束时自动通过，与评审链对答案的最终结论无关。',
    },
    expertise: { title: '升级意味着更高的专业水平', text: '更高层级要求更强的资质，且此前未接触过该任务。' },
    whyNot: { title: '“为什么我看不到？”必有答案', text: '对每一个您不能接的项目，都写明所缺的具体条件。' },
    ledger: { title: '账目永远平衡', text: '以分为单位复式记账，只增不改。每笔金额都能展开到构成它的每一秒。' },
    dissent: { title: '分歧也是结果', text: '导出内容包含每一条意见、理由和异议，而不只是最终结论。' },
  },
  experts: {
    title: '您的执照、您的判断、您的时间',
    lead: '评审您本专业领域的 AI 回答。资质只需向登记机构核实一次，每个项目都会说明您能否参与以及原因。',
    action: '注册为专家',
    guide: '阅读指南',
    stepsTitle: '流程',
    questionsTitle: '专家最先问的问题',
    steps: {
      prove: { title: '证明', text: '填写执照和语言。由专人向登记机构核实，您能看到当前由谁处理。' },
      claim: { title: '领取', text: '领取一项任务。提交之前，费率、时间上限和规则都不会改变。' },
      review: { title: '评审', text: '屏幕上只有一项任务，付费时钟和保存状态始终可见。需要时可以暂停。' },
      paid: { title: '获得报酬', text: '每周结算，每一分钟计时都付酬。每笔金额都能展开到构成它的时间段。' },
    },
    questions: {
      who: {
        question: '谁会看到我的姓名？',
        answer:
          '只有我们的审核人员。企业看到的是化名和您已证明的资质，例如“医师，美国”；永远看不到您的姓名、编号或证件。',
      },
      clock: {
        question: '阅读时间算吗？',
        answer: '算。没有按键时，会先按文本长度给出阅读额度，之后才记为闲置。时间账本列出每一段时间及其理由。',
      },
      names: {
        question: '网络断开怎么办？',
        answer: '您输入的内容留在页面中，恢复连接后即保存。到期的领取会保留草稿，并付费到您最后一次有工作迹象的时刻。',
      },
      reject: {
        question: '企业可以拒绝付款吗？',
        answer:
          '不能自行拒绝。企业可以在审核期内说明理由提出争议；您可以答复，由我们具名的工作人员裁定。逾期未决，按有利于您的方式处理。',
      },
      papers: {
        question: '我的证件会怎样处理？',
        answer: '证件加密保存，只有负责核实的人可以打开，每次查看都有记录。',
      },
    },
  },
  companies: {
    title: '经得起审计的评审',
    lead: '经核实的专业人士独立、盲审每个回答。意见不一致时，由更资深的专家给出理由并裁定。',
    action: '注册企业',
    guide: '阅读指南',
    stepsTitle: '流程',
    questionsTitle: '企业最先问的问题',
    steps: {
      post: { title: '发布', text: '在一张表单中设定评分标准、指南、所需资质、评审层级与费率。' },
      fund: { title: '注资', text: '付款前即可看到每项任务的最高成本。未使用的款项退回您的余额。' },
      watch: { title: '跟踪', text: '按层级查看进度、成本与一致性。若无人符合要求，项目会如实告知。' },
      export: { title: '导出', text: '每条意见附有资质证明、用时和指南版本，经签名且任何人都能复核。' },
    },
    questions: {
      experts: {
        question: '怎么知道专家身份属实？',
        answer: '每份执照都由专人与登记机构逐项比对，决定留有记录，到期再次核实。失效的资质不能再领取新任务。',
      },
      pay: {
        question: '我为什么付费？',
        answer: '按您设定的费率为计入的时间付费，每份评审有上限，另加平台费。每笔金额都能展开到秒。',
      },
      stuck: {
        question: '没有人符合要求怎么办？',
        answer: '付款前和运行中，项目都会写明无人满足的条件。不会无限期等待。',
      },
      data: {
        question: '谁能看到我们的任务？',
        answer: '领取任务的专家。您标为隐藏的标签和参考答案不会出现在任何专家的屏幕上。',
      },
      proof: {
        question: '怎样向他人证明？',
        answer: '导出文件经过签名，每一行都带有上一行的哈希。任何人都能用我们的公钥和一个小程序核实。',
      },
    },
  },
};
