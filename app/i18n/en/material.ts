/** The parts of a task as whoever may read it sees them. */
export const material = {
  prompt: 'Conversation',
  role: { user: 'Question', assistant: 'Earlier answer', system: 'Instruction' },
  response: 'Answer to review',
  responseNumber: 'Answer {number}',
  context: 'Material',
  table: 'Table {number}',
  sources: 'Sources',
  guideline: 'Guideline (version {version})',
} as const;
