import { index, route, type RouteConfig } from '@remix-run/route-config';

/** The whole site: every URL and its file. Who may open each stands in app/routes/access.ts under the file's path. */
export default [
  index('routes/marketing/landing.tsx'),
  route('for-experts', 'routes/marketing/for-experts.tsx'),
  route('for-companies', 'routes/marketing/for-companies.tsx'),

  route('help', 'routes/help/index.tsx'),
  route('help/:guide', 'routes/help/guide.tsx'),

  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-up/expert', 'routes/auth/sign-up-expert.tsx'),
  route('sign-up/company', 'routes/auth/sign-up-company.tsx'),
  route('forgot-password', 'routes/auth/forgot-password.tsx'),
  route('reset-password', 'routes/auth/reset-password.tsx'),
  route('sign-out', 'routes/auth/sign-out.ts'),
  route('locale', 'routes/auth/locale.ts'),
  route('theme', 'routes/auth/theme.ts'),
  route('search', 'routes/auth/search.tsx'),
  route('settings', 'routes/auth/settings.tsx'),
  route('settings/password', 'routes/auth/password.tsx'),

  route('dev', 'routes/dev/home.tsx'),
  route('dev/mail', 'routes/dev/mail.tsx'),
  route('dev/mail/:mailId', 'routes/dev/mail-message.tsx'),
  route('dev/clock', 'routes/dev/clock.tsx'),
  route('dev/ui', 'routes/dev/ui.tsx'),

  route('company', 'routes/company/home.tsx'),
  route('company/jobs/new', 'routes/company/job-new.tsx'),
  route('company/jobs/:jobId', 'routes/company/job.tsx'),
  route('company/jobs/:jobId/import', 'routes/company/import-new.tsx'),
  route('company/jobs/:jobId/imports/:importId', 'routes/company/import.tsx'),

  route('company/jobs/:jobId/funding', 'routes/company/funding.tsx'),
  route('company/jobs/:jobId/reviews', 'routes/company/billing-reviews.tsx'),
  route('company/reviews/:claimId', 'routes/company/billing-review.tsx'),
  route('company/reviews/:claimId/dispute', 'routes/company/review-dispute.tsx'),
  route('company/billing', 'routes/company/billing.tsx'),
  route('company/billing/statement', 'routes/company/statement.tsx'),
  route('company/billing/statement.csv', 'routes/company/statement-file.ts'),

  route('expert', 'routes/expert/home.tsx'),
  route('expert/board', 'routes/expert/board.tsx'),
  route('expert/jobs/:jobId', 'routes/expert/job.tsx'),
  route('expert/work/:claimId', 'routes/expert/workspace.tsx'),
  route('expert/work/:claimId/beat', 'routes/expert/beat.ts'),
  route('expert/work/:claimId/clock', 'routes/expert/clock.ts'),
  route('expert/work/:claimId/draft', 'routes/expert/draft.ts'),
  route('expert/reviews', 'routes/expert/reviews.tsx'),
  route('expert/time', 'routes/expert/time.tsx'),
  route('expert/time.csv', 'routes/expert/time-file.ts'),

  route('expert/earnings', 'routes/expert/earnings.tsx'),
  route('expert/earnings/:claimId', 'routes/expert/earnings-review.tsx'),
  route('expert/disputes/:disputeId', 'routes/expert/dispute.tsx'),

  route('admin/cases', 'routes/admin/cases.tsx'),
  route('admin/cases/:disputeId', 'routes/admin/case.tsx'),
  route('admin/finance', 'routes/admin/finance.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),
  route('admin/due', 'routes/admin/due.tsx'),
  route('admin/operations', 'routes/admin/operations.tsx'),

  route('webhooks/stripe', 'routes/webhooks/stripe.ts'),

  route('expert/credentials', 'routes/expert/credentials.tsx'),
  route('expert/credentials/new', 'routes/expert/credential-new.tsx'),
  route('expert/credentials/:credentialId', 'routes/expert/credential.tsx'),
  route('expert/credentials/:credentialId/withdraw', 'routes/expert/credential-withdraw.ts'),
  route('expert/credentials/:credentialId/badge', 'routes/expert/credential-badge.tsx'),
  route('expert/languages/new', 'routes/expert/language-new.tsx'),
  route('expert/documents', 'routes/expert/documents.tsx'),
  route('expert/documents/:documentId', 'routes/expert/document-looks.tsx'),
  route('documents/:documentId', 'routes/expert/document.ts'),
  route('documents/:documentId/content', 'routes/expert/document-content.ts'),

  route('admin', 'routes/admin/desk.tsx'),
  route('admin/credentials/:credentialId', 'routes/admin/credential.tsx'),

  route('company/jobs/:jobId/results', 'routes/company/results.tsx'),
  route('company/jobs/:jobId/tasks', 'routes/company/tasks.tsx'),
  route('company/jobs/:jobId/tasks/:taskId', 'routes/company/task.tsx'),
  route('company/exports/:exportId', 'routes/company/export-file.ts'),
  route('signing-key.pem', 'routes/marketing/signing-key.ts'),

  route('*', 'routes/marketing/not-found.tsx'),
] satisfies RouteConfig;
