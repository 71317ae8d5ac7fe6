import type { DisputeClause, RequestClause } from '~/features/decisions/dispute-clause';

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
        'Our guideline asks for the step of the answer that a reason rests on, so that we can mend the model. The marks of this review help us; its reasons are too short for that.',
      offersHalf: true,
    },
    answer: {
      daysAgo: 71,
      text: 'I kept the reasons short where the mark seemed to speak for itself. It is true that some of them should have named the step.',
    },
    ruling: {
      daysAgo: 69,
      forExpert: false,
      reason:
        'The guideline is plain about naming the step, and the reasons name none. The reading itself was done with care, as the marks show, so half of the time is paid.',
    },
  },
  {
    expert: 'amara@experts.example',
    opens: {
      daysAgo: 29,
      clause: 'timeNotPlausible',
      reason: 'The counted time is well above what other readers needed for answers of this length.',
      offersHalf: true,
    },
    answer: {
      daysAgo: 28,
      text: 'I read the answer against the guideline twice, because my first marks did not agree with one another, and wrote the reasons last. That is what the time went into.',
    },
    ruling: {
      daysAgo: 26,
      forExpert: true,
      reason:
        'The segments show steady work without idling, and the time lies under the cap. Longer than others is not implausible.',
    },
  },
  {
    expert: 'jing@experts.example',
    opens: {
      daysAgo: 3,
      clause: 'guidelineNotFollowed',
      reason:
        'Where a point is only hinted at, this reading gives more credit than the guideline allows, and does not say why.',
      offersHalf: false,
    },
    answer: {
      daysAgo: 2,
      text: 'Where I gave credit the point is made in other words, and I should have quoted them. The guideline asks whether it is said, not how.',
    },
  },
  {
    expert: 'lin@experts.example',
    opens: {
      daysAgo: 0,
      clause: 'timeNotPlausible',
      reason: 'This review took longer than the others on answers of the same length. Please tell us why.',
      offersHalf: true,
    },
  },
];

/** A review of which its expert asks for time that did not count. */
export interface DemoRequest {
  asks: { daysAgo: number; clause: RequestClause; reason: string };
  answer?: { daysAgo: number; text: string };
  /** What the desk makes of the stretch: all of it, or half. */
  ruling?: { daysAgo: number; counts: 'all' | 'half'; reason: string };
}

/** The requests of the demonstration: one decided in part, one that waits. */
export const demoRequests: readonly DemoRequest[] = [
  {
    asks: {
      daysAgo: 18,
      clause: 'workedWithoutInput',
      reason:
        'I worked it out on paper in these minutes, with the guideline beside me, and had paused the clock by mistake.',
    },
    answer: { daysAgo: 17, text: 'We would have expected less time on paper, but not nothing.' },
    ruling: {
      daysAgo: 16,
      counts: 'half',
      reason: 'The reasons of the review rest on what was worked out; half of the stretch is what that takes.',
    },
  },
  {
    asks: {
      daysAgo: 1,
      clause: 'workedWithoutInput',
      reason: 'I went on reading the answer that stood on the page while the clock was paused.',
    },
  },
];
