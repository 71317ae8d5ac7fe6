/** Texts around the user guides; the guides themselves stand in app/help/texts. */
export const help = {
  title: 'Help',
  lead: 'How everything works, for who reviews, who asks for reviews and who keeps the house.',
  all: 'All guides',
  contents: 'On this page',
  more: 'More guides',
  previous: 'Before this',
  next: 'Next',
} as const;
