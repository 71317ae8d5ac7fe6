import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { noteOpenedRecord } from '~/features/work-records/note-opened-record.server';
import { RecordView } from '~/features/work-records/ui/record-view';
import { staticPage } from '~/routes/static-page';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { readSharedRecord, recordHeaders } from './read-shared-record.server';

export const handle = staticPage;
export const headers = () => recordHeaders;

export const loader = withAccess('marketing/record', async ({ ctx, params, t, viewer, context }) => {
  const { token } = params;
  const shared = await readSharedRecord(ctx, token, context);
  if (!shared) return data({ title: t('workRecord.revoked.title'), shared: null }, { status: 410 });
  await noteOpenedRecord(ctx, shared, viewer?.userId ?? null);
  const { record, isSigned, lapsedCredentials } = shared;
  const title = record.name ? t('workRecord.titleNamed', { name: record.name }) : t('workRecord.title');
  const { appUrl } = ctx.services.config;
  return data({ title, shared: { record, isSigned, lapsedCredentials, token: token ?? '', appUrl } });
});

export function meta({ data: shown }: { data?: { title: string } | undefined }) {
  return [...pageTitle({ data: shown }), { name: 'robots', content: 'noindex, nofollow, noarchive' }];
}

/** A work record as its link shows it to anybody, its signature checked anew; or that it was revoked. */
export default function SharedRecord() {
  const { title, shared } = useLoaderData<typeof loader>();
  return shared ? <LiveRecord title={title} shared={shared} /> : <RevokedRecord title={title} />;
}

type Shared = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['shared']>;

function LiveRecord({ title, shared }: { title: string; shared: Shared }) {
  const t = useTranslations('workRecord');
  const { record, isSigned, lapsedCredentials } = shared;
  return (
    <div className="max-w-3xl">
      <PageHeader title={title} lead={record.name === null && t('unnamed')} />
      <div className="flex flex-col gap-4">
        {!isSigned && <Notice tone="bad">{t('proof.broken')}</Notice>}
        {lapsedCredentials > 0 && <Notice tone="warn">{t('lapsed', { count: lapsedCredentials })}</Notice>}
        <RecordView record={record} />
        <Proof shared={shared} />
      </div>
    </div>
  );
}

function Proof({ shared }: { shared: Shared }) {
  const t = useTranslations('workRecord.proof');
  const keyUrl = `${shared.appUrl}/signing-key.pem`;
  return (
    <Card title={t('title')}>
      <p>{t(shared.isSigned ? 'holds' : 'broken')}</p>
      <p className="mt-2 wrap-break-word">
        {t.rich('how', {
          keyUrl,
          key: (text) => <a href="/signing-key.pem">{text}</a>,
          did: (text) => <a href="/.well-known/did.json">{text}</a>,
        })}
      </p>
      <p className="no-print mt-2">
        <a href={`/records/${shared.token}/record.json`} download>
          {t('file')}
        </a>
      </p>
    </Card>
  );
}

function RevokedRecord({ title }: { title: string }) {
  const t = useTranslations('workRecord.revoked');
  return (
    <div className="mx-auto max-w-xl py-10">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-3 mb-6">{t('text')}</p>
      <LinkButton to="/" variant="secondary">
        {t('home')}
      </LinkButton>
    </div>
  );
}
