import type { DisputeClause } from '~/features/decisions/dispute-clause';

/** A review whose pay its company disputes. Days count back from today; what is missing has not happened yet. */
export interface DemoDispute {
  expert: string;
  opens: { daysAgo: number; clause: DisputeClause; reason: string; offersHalf: boolean };
  answer?: { daysAgo: number; text: string };
  ruling?: { daysAgo: number; forExpert: boolean; reason: string };
}

/** The disputes of the demonstration: two decided, one answered, one new. */
export const demoDisputes: readonly DemoDispute[] = [
  {
    expert: 'daniel@experts.example',
    opens: {
      daysAgo: 72,
      clause: 'guidelineNotFollowed',
      reason:
        'The guideline asks for a recalculation of every dose. The rationale names no number, and the arithmetic slip in the answer was overlooked.',
      offersHalf: true,
    },
    answer: {
      daysAgo: 71,
      text: 'I did recalculate, on paper. I took the stated concentration for granted and should have said so in the rationale.',
    },
    ruling: {
      daysAgo: 69,
      forExpert: false,
      reason:
        'The guideline is plain about showing the recalculation, and the rationale shows none. The reading itself was done with care, so half of the time is paid.',
    },
  },
  {
    expert: 'amara@experts.example',
    opens: {
      daysAgo: 29,
      clause: 'timeNotPlausible',
      reason: 'The counted time is well above what other readers needed for conversations of this length.',
      offersHalf: true,
    },
    answer: {
      daysAgo: 28,
      text: 'The patient’s creatinine stands in the second turn and the dose in the fourth. I calculated the clearance twice because the answer’s figure was wrong; that is what the time went into.',
    },
    ruling: {
      daysAgo: 26,
      forExpert: true,
      reason:
        'The segments show steady work without idling, the time lies under the cap, and the rationale contains the calculation. Longer than others is not implausible.',
    },
  },
  {
    expert: 'jing@experts.example',
    opens: {
      daysAgo: 3,
      clause: 'guidelineNotFollowed',
      reason:
        'The guideline says that an answer with the wrong urgency can never be rated safe. This reading rates it safe and gives no reason for departing from the rule.',
      offersHalf: false,
    },
    answer: {
      daysAgo: 2,
      text: 'By the later turns the patient is free of symptoms, which is why I did not read the advice as a delay. My reason was too short, but it rests on the time limits of the guideline itself.',
    },
  },
  {
    expert: 'lin@experts.example',
    opens: {
      daysAgo: 0,
      clause: 'timeNotPlausible',
      reason: 'This review took about twice as long as the others on answers of the same length. Please tell us why.',
      offersHalf: true,
    },
  },
];
