/** Texts of the public pages. */
export const marketing = {
  landing: {
    title: 'Expert review you can check',
    lead: 'Doctors, lawyers and finance professionals with verified credentials review the answers of AI models. Every counted minute is paid, and hard cases climb to stronger experts until the answer can be trusted.',
    expertTitle: 'For experts',
    expertText:
      'See exactly what you may take, what it pays and why. The claim is a contract: rate, time cap and rules cannot change while you hold it.',
    expertAction: 'How it works for experts',
    companyTitle: 'For companies',
    companyText:
      'Post a job with your rubric and guideline, fund it, and take away every opinion, dissent and credential attestation with a hash chain anybody can check.',
    companyAction: 'How it works for companies',
    promisesTitle: 'What we promise',
  },
  promise: {
    contract: {
      title: 'A claim is a contract',
      text: 'Rate, time cap, guideline and rubric version and the money itself are fixed when you claim.',
    },
    funded: {
      title: 'Only funded work is shown',
      text: 'A task opens when the money for its whole chain of reviews is set aside.',
    },
    time: {
      title: 'Every second has a reason',
      text: 'The time ledger says which seconds count and which do not, and why. No screenshots, no keystroke counting.',
    },
    pay: {
      title: 'Pay never waits for the verdict',
      text: 'Each review is approved by the company or by the end of its own window, whatever the chain decides about the answer. Every amount opens down to its seconds.',
    },
    expertise: {
      title: 'Escalation goes up in expertise',
      text: 'A higher tier needs a strictly stronger credential and nobody who touched the task before.',
    },
    dissent: {
      title: 'Disagreement is a result',
      text: 'Exports carry each opinion, its rationale and the dissent, not only the winner.',
    },
  },
  experts: {
    title: 'Your licence, your judgement, your time',
    lead: 'Review AI answers in your own field. You prove your credentials once, at the source, and every job says why you may or may not take it.',
    steps: {
      prove: {
        title: 'Prove',
        text: 'State a licence and your languages. A person checks them at the issuing register, and you see who has the ball.',
      },
      claim: {
        title: 'Claim',
        text: 'Take a task. Its rate, its time cap and its rules are yours until you hand it in.',
      },
      review: {
        title: 'Review',
        text: 'One task on the screen, the paid clock and the save state always in view. Pause when you must.',
      },
      paid: {
        title: 'Get paid',
        text: 'Weekly, for every counted minute. Each amount opens down to the segments it was made of.',
      },
    },
    action: 'Sign up as an expert',
  },
  companies: {
    title: 'Reviews you can defend in an audit',
    lead: 'Verified professionals read each answer independently and blind. Where they differ, a stronger expert decides with a rationale.',
    steps: {
      post: { title: 'Post', text: 'Rubric, guideline, required credentials, chain of tiers and rates, in one form.' },
      fund: {
        title: 'Fund',
        text: 'You see the worst case per task before you pay. What is not used returns to your balance.',
      },
      watch: { title: 'Watch', text: 'Progress, cost and agreement per tier. If nobody qualifies, the job says so.' },
      export: {
        title: 'Export',
        text: 'Every opinion with its attestation, time and guideline version, signed and re-checkable by anybody.',
      },
    },
    action: 'Sign up your company',
  },
} as const;
