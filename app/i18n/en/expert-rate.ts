/** Texts of the page of one's own rate and hours, and of what limits a claim. Sent with the pages that show them. */
export const expertRate = {
  title: 'Rate and hours',
  lead: 'What you expect per paid hour, and how many hours a week you want to be paid for at most.',
  rate: 'Expected pay',
  rateHint: 'It binds neither you nor us: each job names its own rate before you take a task.',
  history: 'What you said before',
  since: 'Said on',
  amount: 'Per hour',
  notAdmitted: 'Until you are admitted the rate is a step of your application.',
  toApplication: 'To the application',
  limit: 'Weekly limit',
  limitHint:
    'Optional. Once the paid time of your week has reached it you take no further task; a task you have begun is always paid in full.',
  hours: 'Hours a week',
  saved: 'Saved.',
  today: 'Today',
  week: 'This week',
  weekOf: '{time} of {limit}',
  again: 'A new week begins on {at}.',
  ownReached: 'You have reached the {limit} a week you set for yourself. You can take tasks again on {at}.',
  jobReached: 'This week {time} of {limit}; again on {at}.',
  jobSoFar: 'This week {time} of {limit}.',
  payStopped: 'Stopped: its reviews pay less an hour than its floor. It opens again once the company tops them up.',
  change: 'Change rate and hours',
  floorText:
    'Rate floor {amount} an hour: if the median of the last reviews pays less for all of its time, the job stops until topped up.',
  medianText: 'The last {count} reviews paid {amount} an hour in the median, time beyond the cap included.',
  floorAndMedian: '{floor} {median}',
  limitAndAgain: '{limit} {again}',
  guideline: {
    paid: 'You have been paid what this job pays for reading its guideline. Reading it again counts as the task’s own time.',
    carried:
      'Reading the guideline is paid with the task of this job that you hold. In another one it counts as the task’s own time.',
    notCovered:
      'Reading the guideline counts as the task’s own time here: what this job sets aside for it does not cover a whole reading, and it pays for all of one or for none.',
  },
} as const;
