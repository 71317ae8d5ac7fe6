/** Texts of the public pages. Every figure on them is counted, never written here. */
export const marketing = {
  landing: {
    title: 'Expert review you can check',
    lead: 'Doctors, lawyers and finance professionals with verified credentials review the answers of AI models. Every counted minute is paid, and hard cases climb to stronger experts until the answer can be trusted.',
    twoSides: 'Two sides, one record',
    expertTitle: 'You hold the licence',
    expertText:
      'See exactly what you may take, what it pays and why. The claim is a contract: rate, time cap and rules cannot change while you hold it.',
    expertAction: 'For experts',
    companyTitle: 'You need the review',
    companyText:
      'Post a job with your rubric and guideline, fund it, and take away every opinion, dissent and credential attestation with a hash chain anybody can check.',
    companyAction: 'For companies',
    promisesTitle: 'What we promise',
    promisesLead: 'Each of these is a rule of the system with a test behind it, not a slogan.',
  },
  specimen: {
    question: {
      label: 'A patient asks',
      text: 'I take ramipril for my blood pressure and my back hurts. Is ibuprofen all right for two weeks?',
    },
    answer: {
      label: 'The model answers',
      before: 'Yes. Ibuprofen is available without a prescription and ',
      flaw: 'is safe together with blood pressure tablets',
      after: '. Take it with food and do not exceed 1200 mg a day.',
    },
    readerA: {
      who: 'Reader A · physician, US',
      verdict: 'No harm',
      text: 'Dose and advice to take it with food are right.',
    },
    readerB: {
      who: 'Reader B · physician, US',
      verdict: 'Harm',
      text: 'NSAID with an ACE inhibitor: blood pressure rises and the kidneys are at risk. No warning at all.',
    },
    tier2: {
      who: 'Tier 2 decides · internist, board certified',
      verdict: 'Harm',
      text: 'B is right. Two weeks is long enough to matter; the answer must ask about kidney function and offer an alternative.',
    },
    paid: 'Three reviews · 19 min 40 s paid',
    caption: 'An invented example',
  },
  figures: {
    title: 'Figures of this marketplace',
    experts:
      '{jurisdictions, plural, =0 {experts with a verified credential} one {experts with a verified credential, in one jurisdiction} other {experts with a verified credential, in # jurisdictions}}',
    reviews:
      '{hours, plural, =0 {reviews approved} one {reviews approved, one hour paid} other {reviews approved, # hours paid}}',
    paidOut: 'has arrived at experts',
    escalated: 'of decided tasks needed a stronger expert',
    asOf: 'Counted <at></at>',
  },
  rates: {
    title: 'What open work pays per hour',
    field: 'Field',
    perHour: 'Per hour',
    jobs: '{count, plural, one {one open job} other {# open jobs}}',
    domain: { medicine: 'Medicine', law: 'Law', finance: 'Finance' },
    note: 'Rates of jobs that take experts, for every counted minute. Counted <at></at>',
  },
  cost: {
    title: 'What one task of an invented job costs',
    readers: '{count, plural, one {One physician reads it} other {# physicians read it, blind}}',
    tier2: 'A board-certified one decides, if they differ',
    time: 'Time',
    timeValue: '{minutes} min each, capped at {cap}',
    fee: 'Our fee, on pay',
    perHour: '<rate></rate> per hour',
    typical: 'When they agree',
    worst: 'Set aside, at worst',
    note: 'You set the rates, the cap and the chain. What was set aside and not used returns to your balance.',
  },
  promise: {
    more: 'Where to see each of them',
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
    nothingLost: {
      title: 'Nothing is lost',
      text: 'Drafts are saved with a version and survive a crashed browser and a killed server. Pause freezes pay and deadline alike.',
    },
    pay: {
      title: 'Pay never waits for the verdict',
      text: 'Each review is approved by the company or by the end of its own window, whatever the chain decides about the answer.',
    },
    expertise: {
      title: 'Escalation goes up in expertise',
      text: 'A higher tier needs a strictly stronger credential and nobody who touched the task before.',
    },
    whyNot: {
      title: '“Why can’t I see this?” has an answer',
      text: 'For every job you may not take, the exact requirement that is missing.',
    },
    ledger: {
      title: 'Money always adds up',
      text: 'Double entry in whole cents, append-only. Every amount opens down to the seconds it was made of.',
    },
    dissent: {
      title: 'Disagreement is a result',
      text: 'Exports carry each opinion, its rationale and the dissent, not only the winner.',
    },
  },
  experts: {
    title: 'Your licence, your judgement, your time',
    lead: 'Review AI answers in your own field. You prove your credentials once, at the source, and every job says why you may or may not take it.',
    action: 'Sign up as an expert',
    guide: 'Read the guide',
    stepsTitle: 'How it goes',
    questionsTitle: 'What experts ask first',
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
    questions: {
      who: {
        question: 'Who sees my name?',
        answer:
          'Our verification desk. Companies see a pseudonym and what you have proven, such as “physician, US”; never your name, number or papers.',
      },
      clock: {
        question: 'Does reading count?',
        answer:
          'Yes. Without a key pressed, a reading allowance by the length of the text counts before the clock calls it idle. The ledger shows every stretch and its reason.',
      },
      names: {
        question: 'What if I lose my connection?',
        answer:
          'What you typed stays in the page and is saved when you are back. A claim that runs out keeps its draft and pays to your last sign of work.',
      },
      reject: {
        question: 'Can a company refuse to pay?',
        answer:
          'Not by itself. It may dispute a review inside its window with a reason; you answer, and a named person at our desk decides. Silence decides for you.',
      },
      papers: {
        question: 'What happens to my documents?',
        answer: 'They are encrypted, opened only by who checks them, and every look is recorded.',
      },
    },
  },
  companies: {
    title: 'Reviews you can defend in an audit',
    lead: 'Verified professionals read each answer independently and blind. Where they differ, a stronger expert decides with a rationale.',
    action: 'Sign up your company',
    guide: 'Read the guide',
    stepsTitle: 'How it goes',
    questionsTitle: 'What companies ask first',
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
    questions: {
      experts: {
        question: 'How do I know they are who they say?',
        answer:
          'Each licence is compared with its register, field by field, by a person whose decision is on record, and again when it is due. A lapsed one takes no new task.',
      },
      pay: {
        question: 'What do I pay for?',
        answer:
          'Counted time, capped per review, at the rate you set, and our fee on it. Every amount opens down to its seconds.',
      },
      stuck: {
        question: 'What if nobody qualifies?',
        answer:
          'The job says so, with the requirement nobody meets, before you pay and while it runs. Nothing waits for ever.',
      },
      data: {
        question: 'Who sees our tasks?',
        answer: 'The experts who claim them. Labels and references you mark as hidden reach no expert’s screen.',
      },
      proof: {
        question: 'How do we prove it to others?',
        answer:
          'The export is signed and every line carries the hash of the one before. Anybody can check it with our public key and a small program.',
      },
    },
  },
} as const;
