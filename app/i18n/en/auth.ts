/** Texts of signing in and up. */
export const auth = {
  signIn: {
    title: 'Sign in',
    lead: 'Welcome back.',
    submit: 'Sign in',
    noAccount: 'No account yet?',
    signUpExpert: 'Sign up as an expert',
    signUpCompany: 'Sign up your company',
  },
  signUpExpert: {
    title: 'Sign up as an expert',
    lead: 'One account, one application. You state your credentials next, and we check them at the primary source.',
    submit: 'Create my account',
  },
  signUpCompany: {
    title: 'Sign up your company',
    lead: 'You become the owner of the organization and can post your first job at once.',
    submit: 'Create the organization',
  },
  settings: {
    title: 'Settings',
    lead: 'Signed in as {email}.',
    saved: 'Saved.',
    languageHint: 'Of pages and of the mails we send you.',
    timeZone: 'Time zone',
    timeZoneHint: 'All times are shown in it. There it is now',
    themeHint: 'Kept by this browser only.',
  },
  haveAccount: 'Already have an account?',
  field: {
    email: 'E-mail address',
    password: 'Password',
    newPasswordHint: 'At least 12 characters. A sentence is fine.',
    displayName: 'Your name',
    displayNameHint: 'How the pages address you.',
    legalName: 'Legal name',
    legalNameHint: 'As on your licence. Companies never see it.',
    country: 'Country where you live',
    organizationName: 'Name of the organization',
  },
} as const;
