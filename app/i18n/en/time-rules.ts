/** Why a stretch of time counts or does not: `own` to whom it belongs, `others` to anybody else. */
export const timeRules = {
  own: {
    active: 'You were working: there was input within the last 2 minutes.',
    reading: 'Reading allowance: time to read the task without input.',
    consulting: 'You had opened a source of the task: up to 10 minutes without input in the page count.',
    guideline:
      'You read the guideline: paid apart from the task and its cap, once per version, up to the time its words take.',
    offlineEdits:
      'You edited the draft without a connection: half a minute before each edit counts, up to 15 minutes per task.',
    idle: 'No input for more than 2 minutes and the reading allowance was used up.',
    paused: 'The clock was paused: by you, or because it ran on another task of yours.',
    offline: 'No report from your workspace for more than 90 seconds, or the page was closed.',
    overCap: 'The paid time cap of this review was reached.',
    other: 'Rule {rule}',
  },
  others: {
    active: 'There was input within the last 2 minutes',
    reading: 'Within the allowance for reading without input',
    consulting: 'A source of the task had been opened within the last 10 minutes',
    guideline: 'The guideline was open: paid apart from the review, once per reader and version',
    offlineEdits: 'The draft was edited without a connection, up to 15 minutes per task',
    idle: 'No input for more than 2 minutes, reading allowance used up',
    paused: 'The clock was paused',
    offline: 'No report from the workspace for more than 90 seconds, or its page was closed',
    overCap: 'Beyond the paid time cap of the review',
    other: 'Rule {rule}',
  },
} as const;
