/**
 * Who may open a route. `public`: anybody; `anonymous`: only who is not signed in; `signedIn`: any account;
 * `signature`: a machine that signs its requests (the route checks the signature); `dev`: anybody, in demo and test mode only.
 */
export type RouteActor = 'public' | 'anonymous' | 'signedIn' | 'expert' | 'company' | 'admin' | 'signature' | 'dev';

export interface Access {
  actor: RouteActor;
  /** For company routes: the membership role that is needed; any member when absent. */
  permission?: 'owner';
  /** The most bytes a request body may have; `DEFAULT_BODY_BYTES` when absent. */
  bodyBytes?: number;
}

export const DEFAULT_BODY_BYTES = 1_000_000;
/** Room for a reason of 20,000 characters for each criterion of a long rubric. */
const DRAFT_BYTES = 16_000_000;
/** Far above the largest document that is kept, so that one too large is refused at its field and the form stays; it streams. */
const DOCUMENT_FORM_BYTES = 209_800_000;

/** The one table of routes and who may open them; the key is the file's path under app/routes, without its ending. */
export const access = {
  root: { actor: 'public' },
  'marketing/landing': { actor: 'public' },
  'marketing/for-experts': { actor: 'public' },
  'marketing/for-companies': { actor: 'public' },
  'marketing/not-found': { actor: 'public' },
  'help/index': { actor: 'public' },
  'help/guide': { actor: 'public' },
  'auth/sign-in': { actor: 'anonymous' },
  'auth/sign-in-again': { actor: 'public' },
  'auth/sign-up-expert': { actor: 'anonymous' },
  'auth/sign-up-company': { actor: 'anonymous' },
  'auth/forgot-password': { actor: 'public' },
  'auth/reset-password': { actor: 'public' },
  'auth/sign-out': { actor: 'public' },
  'auth/locale': { actor: 'public' },
  'auth/theme': { actor: 'public' },
  'auth/search': { actor: 'signedIn' },
  'auth/settings': { actor: 'signedIn' },
  'auth/password': { actor: 'signedIn' },
  'company/home': { actor: 'company' },
  'company/job-new': { actor: 'company' },
  'company/job': { actor: 'company' },
  'company/import-new': { actor: 'company', bodyBytes: 209_800_000 },
  'company/import': { actor: 'company' },
  'company/job-pay': { actor: 'company' },
  'company/funding': { actor: 'company' },
  'company/billing-reviews': { actor: 'company' },
  'company/timesheet': { actor: 'company' },
  'company/timesheet-file': { actor: 'company' },
  'company/billing-review': { actor: 'company' },
  'company/review-dispute': { actor: 'company' },
  'company/billing': { actor: 'company' },
  'company/statement': { actor: 'company' },
  'company/statement-file': { actor: 'company' },
  'expert/home': { actor: 'expert' },
  'expert/board': { actor: 'expert' },
  'expert/job': { actor: 'expert' },
  'expert/rate': { actor: 'expert' },
  'expert/workspace': { actor: 'expert', bodyBytes: DRAFT_BYTES },
  'expert/clock': { actor: 'expert' },
  'expert/draft': { actor: 'expert', bodyBytes: DRAFT_BYTES },
  'expert/reviews': { actor: 'expert' },
  'expert/time': { actor: 'expert' },
  'expert/time-file': { actor: 'expert' },
  'expert/earnings': { actor: 'expert' },
  'expert/earnings-review': { actor: 'expert' },
  'expert/dispute': { actor: 'expert' },
  'admin/exclusions': { actor: 'admin' },
  'admin/exclusion': { actor: 'admin' },
  'admin/cases': { actor: 'admin' },
  'admin/case': { actor: 'admin' },
  'admin/signals': { actor: 'admin' },
  'admin/signal': { actor: 'admin' },
  'admin/finance': { actor: 'admin' },
  'admin/audit': { actor: 'admin' },
  'admin/due': { actor: 'admin' },
  'admin/operations': { actor: 'admin' },
  'webhooks/stripe': { actor: 'signature' },
  'company/results': { actor: 'company' },
  'company/tasks': { actor: 'company' },
  'company/task': { actor: 'company' },
  'company/export-file': { actor: 'company' },
  'expert/record': { actor: 'expert' },
  'expert/record-badge': { actor: 'expert' },
  'marketing/record': { actor: 'public' },
  'marketing/record-file': { actor: 'public' },
  'marketing/status-list': { actor: 'public' },
  'marketing/did': { actor: 'public' },
  'marketing/signing-key': { actor: 'public' },
  'dev/home': { actor: 'dev' },
  'dev/mail': { actor: 'dev' },
  'dev/mail-message': { actor: 'dev' },
  'dev/clock': { actor: 'dev' },
  'dev/ui': { actor: 'dev' },
  'expert/application': { actor: 'expert' },
  'expert/application-work': { actor: 'expert' },
  'expert/application-identity': { actor: 'expert' },
  'expert/application-credentials': { actor: 'expert', bodyBytes: DOCUMENT_FORM_BYTES },
  'expert/application-languages': { actor: 'expert', bodyBytes: DOCUMENT_FORM_BYTES },
  'expert/application-profile': { actor: 'expert', bodyBytes: DOCUMENT_FORM_BYTES },
  'expert/application-rate': { actor: 'expert' },
  'expert/application-conflicts': { actor: 'expert' },
  'expert/application-review': { actor: 'expert' },
  'admin/applications': { actor: 'admin' },
  'admin/application': { actor: 'admin' },
  'expert/credentials': { actor: 'expert' },
  'expert/credential-new': { actor: 'expert', bodyBytes: DOCUMENT_FORM_BYTES },
  'expert/credential': { actor: 'expert', bodyBytes: DOCUMENT_FORM_BYTES },
  'expert/credential-badge': { actor: 'expert', bodyBytes: 3_000_000 },
  'expert/credential-withdraw': { actor: 'expert' },
  'expert/language-new': { actor: 'expert', bodyBytes: DOCUMENT_FORM_BYTES },
  'expert/documents': { actor: 'expert' },
  'expert/document-looks': { actor: 'expert' },
  'expert/document': { actor: 'signedIn' },
  'expert/document-content': { actor: 'signedIn' },
  'admin/desk': { actor: 'admin' },
  'admin/credential': { actor: 'admin', bodyBytes: DOCUMENT_FORM_BYTES },
  'admin/capabilities': { actor: 'admin' },
  'admin/catalogue': { actor: 'admin' },
  'admin/fields': { actor: 'admin' },
  'admin/kind': { actor: 'admin' },
  'admin/kind-edit': { actor: 'admin' },
  'admin/kind-new': { actor: 'admin' },
} as const satisfies Record<string, Access>;

export type RouteKey = keyof typeof access;
