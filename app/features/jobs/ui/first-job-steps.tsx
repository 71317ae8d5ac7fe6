import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { domains } from '../../catalogue/credential-kind';
import { SentenceGap } from '~/ui/sentence-gap';

const steps = ['describe', 'import', 'fund', 'watch', 'take'] as const;

/** What stands in place of a company's first job: the five steps from nothing to results, and where to begin. */
export function FirstJobSteps() {
  const t = useTranslations('company.firstJob');
  const builder = useTranslations('company.builder');
  return (
    <section aria-labelledby="first-job" className="border-line bg-surface rounded-lg border p-5 sm:p-8">
      <h2 id="first-job" className="text-xl font-semibold tracking-tight">
        {t('title')}
      </h2>
      <p className="text-muted mt-1 max-w-prose">{t('lead')}</p>
      <ol className="mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-5">
        {steps.map((step, position) => (
          <li key={step} className="border-line border-t-2 pt-3">
            <p className="font-semibold">
              <span className="text-muted me-1.5 tabular-nums">{position + 1}</span>
              {t(`steps.${step}.title`)}
            </p>
            <p className="text-muted mt-1 text-sm">{t(`steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton to="/company/jobs/new">{t('begin')}</LinkButton>
        <p className="text-muted">
          {t('orExample')}
          <SentenceGap />
          {domains.map((domain, position) => (
            <span key={domain}>
              {position > 0 && ' · '}
              <Link
                to={`/company/jobs/new?start=${domain}`}
                prefetch="intent"
                className="text-accent inline-flex min-h-11 items-center underline underline-offset-2 sm:min-h-0"
              >
                {builder(`domains.${domain}`)}
              </Link>
            </span>
          ))}
        </p>
        <Link
          to="/help/companies#start"
          className="text-accent inline-flex min-h-11 items-center underline underline-offset-2"
        >
          {t('help')}
        </Link>
      </div>
    </section>
  );
}
