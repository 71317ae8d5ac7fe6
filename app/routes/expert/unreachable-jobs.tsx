import { Link } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { credentialKinds, generalKinds } from '~/features/credentials/catalogue';
import { usePlaceName } from '~/features/credentials/ui/credential-kind-name';
import type { UnmetCondition } from '~/features/matching/explain-eligibility';
import type { UnreachableJob } from '~/features/matching/list-unreachable-jobs.server';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Money } from '~/ui/money';

/** The open jobs the expert may not take, each with every condition that fails. */
export function UnreachableJobs({ jobs }: { jobs: UnreachableJob[] }) {
  const t = useTranslations('expert.work.board');
  return (
    <Card title={t('unreachable')}>
      <p className="text-muted text-sm">{jobs.length === 0 ? t('unreachableNone') : t('unreachableLead')}</p>
      <ul className="divide-line divide-y">
        {jobs.map((job) => (
          <li key={job.jobId} className="py-3 last:pb-0">
            <p className="font-medium wrap-break-word">
              {job.title}{' '}
              <span className="text-muted text-sm font-normal">
                {job.organizationName} ·{' '}
                {t.rich('perHour', {
                  amount: () => <Money amountMinor={job.rateMinorPerHour} currency={job.currency} />,
                })}
              </span>
            </p>
            <Reasons job={job} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Reasons({ job: { explanation } }: { job: UnreachableJob }) {
  const t = useTranslations('expert.work.board');
  return (
    <>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {explanation.suspended && <li>{t('suspended')}</li>}
        {explanation.ownOrganization && <li>{t('ownOrganization')}</li>}
        {explanation.unmet.map((condition) => (
          <li key={condition.token} className="flex flex-wrap items-center gap-2">
            <Badge tone={condition.state === 'missing' ? 'warn' : 'accent'}>{t(condition.state)}</Badge>
            <ConditionText token={condition.token} />
          </li>
        ))}
      </ul>
      <Help unmet={explanation.unmet} />
    </>
  );
}

/** Where what is missing can be stated, or what is being checked can be looked at. */
function Help({ unmet }: { unmet: UnmetCondition[] }) {
  const t = useTranslations('expert');
  const missing = unmet.filter((condition) => condition.state === 'missing');
  if (unmet.length === 0) return null;
  const needs = (type: string) => missing.some((condition) => condition.token.startsWith(`${type}:`));
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {needs('credential') && (
        <LinkButton to="/expert/credentials/new" variant="secondary">
          {t('credentials.add')}
        </LinkButton>
      )}
      {needs('language') && (
        <LinkButton to="/expert/languages/new" variant="secondary">
          {t('credentials.addLanguage')}
        </LinkButton>
      )}
      {missing.length < unmet.length && <Link to="/expert/credentials">{t('work.board.toCredentials')}</Link>}
    </div>
  );
}

const kindNames = new Map([...generalKinds, ...credentialKinds].map((kind) => [kind.code, kind.name]));

/** A capability token in words: "US physician (NPI), United States" or "English: reading at B2 or higher". */
function ConditionText({ token }: { token: string }) {
  const t = useTranslations('expert.work.board');
  const locale = useLocale();
  const placeName = usePlaceName();
  const [type, subject = '', third = '', level = ''] = token.split(':');
  if (type === 'language') {
    const language = new Intl.DisplayNames([locale], { type: 'language' }).of(subject) ?? subject;
    return <span>{third === 'write' ? t('needWrite', { language, level }) : t('needRead', { language, level })}</span>;
  }
  const kind = kindNames.get(subject)?.[locale] ?? subject;
  return (
    <span>
      {third === '*' ? t('needCredentialAnywhere', { kind }) : t('needCredential', { kind, place: placeName(third) })}
    </span>
  );
}
