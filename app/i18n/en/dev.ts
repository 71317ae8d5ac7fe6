/** Texts of the pages that exist in demo and test mode only. */
export const dev = {
  title: 'Development',
  lead: 'Tools of the demo. These pages do not exist in production.',
  mail: {
    title: 'Outgoing mail',
    lead: 'Without an SMTP server, mail stays here.',
    empty: 'No mail has been written yet.',
    emptyHint: 'A decision about a credential or a payout writes one.',
    recipient: 'To',
    subject: 'Subject',
    status: 'Status',
    createdAt: 'Written',
    statusName: { queued: 'queued', sent: 'sent', failed: 'failed' },
  },
  clock: {
    title: 'The clock',
    lead: 'Move the one clock forward to see review windows end and pay dates arrive. It never goes back.',
    now: 'The product believes it is',
    offset: 'Ahead of real time',
    forward: 'Move forward',
    days: 'Days',
    hours: 'Hours',
    minutes: 'Minutes',
  },
  pseudoOn: 'Pseudo-locale: show what is not translated and what overflows',
  pseudoOff: 'Back to English',
  ui: {
    title: 'Design system',
    lead: 'Every component in every state. What a screen needs and is not here is added here first.',
  },
  stripe: 'Stripe, as the built-in fake sees it',
} as const;
