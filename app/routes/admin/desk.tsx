import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import type { AdminCtx } from '~/features/accounts/context';
import { countDeskWork } from '~/features/credentials/count-desk-work.server';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { listDeskLoad } from '~/features/credentials/list-desk-load.server';
import { listNumberClaims } from '~/features/credentials/list-number-claims.server';
import { listLanguageQueue } from '~/features/credentials/list-language-queue.server';
import { listVerificationQueue } from '~/features/credentials/list-verification-queue.server';
import { queueFilters } from '~/features/credentials/queue-filter';
import { decideLanguageSchema } from '~/features/credentials/state-language.schema';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Stat, StatGroup } from '~/ui/stat';
import { CredentialQueue } from './credential-queue';
import { DeskTabs } from './desk-tabs';
import { NumberClaims } from './number-claims';
import { LanguageQueue } from './language-queue';

export const loader = withAccess('admin/desk', async ({ ctx, request, t }) => ({
  title: t('admin.desk.title'),
  work: await countDeskWork(ctx),
  ...(await loadQueue(ctx, new URL(request.url).searchParams)),
  languages: await listLanguageQueue(ctx),
  load: await listDeskLoad(ctx),
  numberClaims: await listNumberClaims(ctx),
  decided: z
    .enum(['verified', 'rejected'])
    .nullable()
    .catch(null)
    .parse(new URL(request.url).searchParams.get('decided')),
}));

async function loadQueue(ctx: AdminCtx, query: URLSearchParams) {
  const filter = z.enum(queueFilters).catch('all').parse(query.get('filter'));
  return { filter, queue: await listVerificationQueue(ctx, { filter, after: query.get('after') }) };
}

export const action = withAccess('admin/desk', async ({ ctx, request }) => {
  const input = parseForm(decideLanguageSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const result = await decideLanguage(ctx, input.value);
  return result.ok ? redirect(`/admin?decided=${result.value.status}`) : actionFailure(result.error);
});
export const meta = pageTitle;

export default function Desk() {
  const t = useTranslations('admin.desk');
  const { title, work, queue, filter, languages, load, numberClaims, decided } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const first = queue.items[0];
  const oldest = work.oldestSubmittedAt;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('lead')}
        action={
          first && (
            <LinkButton to={`/admin/credentials/${first.id}`} reloadDocument>
              {t('begin')}
            </LinkButton>
          )
        }
      />
      <DeskTabs work={work} />
      <div className="flex flex-col gap-8">
        <FailureNotice failure={failure} />
        <NumberClaims claims={numberClaims} />
        {decided && !failure && <DoneNotice of={work.languageCount}>{t(`languageDecided.${decided}`)}</DoneNotice>}
        <StatGroup label={title}>
          <Stat
            label={t('stat.waiting')}
            value={work.waitingCount}
            hint={oldest && t.rich('stat.oldest', { at: () => <DateTime at={oldest} /> })}
          />
          <Stat label={t('stat.languages')} value={work.languageCount} />
          <Stat label={t('stat.asked')} value={work.askedCount} hint={t('stat.askedHint')} />
          <Stat label={t('stat.second')} value={work.secondCount} to="/admin?filter=second" />
          <Stat label={t('stat.due')} value={work.dueCount} to="/admin/due" />
        </StatGroup>
        {load.length > 0 && (
          <p className="text-muted -mt-4 text-sm">
            {t('load')} {load.map(({ name, count }) => `${name} ${count}`).join(' · ')}
          </p>
        )}
        <CredentialQueue queue={queue} filter={filter} work={work} />
        <LanguageQueue languages={languages} />
      </div>
    </>
  );
}
