/** Texts around the user guides; the guides themselves stand in app/help/texts. */
export const help = {
  title: 'Help',
  lead: 'How everything works: for those who review, those who ask for reviews, and those who keep the house.',
  contents: 'On this page',
  more: 'More guides',
  previous: 'Before this',
  next: 'Next',
} as const;
