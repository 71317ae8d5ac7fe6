import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isUuid } from '~/core/uuid';
import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { DevWords } from './dev-words';
import { loadMail } from './load-mail.server';

export const loader = withAccess('dev/mail-message', async ({ ctx, params }) => {
  const mail = isUuid(params['mailId']) ? await loadMail(ctx.db, params['mailId']) : undefined;
  if (!mail) throw failureResponse({ kind: 'notFound', code: 'notFound', message: 'No such mail.' });
  return { title: mail.subject, mail };
});
export const meta = pageTitle;

export default function DevMailMessagePage() {
  return (
    <DevWords>
      <DevMailMessage />
    </DevWords>
  );
}

function DevMailMessage() {
  const t = useTranslations('dev.mail');
  const { mail } = useLoaderData<typeof loader>();
  const back = (
    <Link to="/dev/mail" className="underline underline-offset-2">
      {t('title')}
    </Link>
  );
  return (
    <>
      <PageHeader title={mail.subject} above={back} />
      <Card>
        <DescriptionList
          items={[
            { term: t('recipient'), value: mail.recipient },
            { term: t('status'), value: t(`statusName.${mail.status}`) },
            { term: t('createdAt'), value: <DateTime at={mail.createdAt} show="exact" /> },
          ]}
        />
        <pre className="mt-4 font-sans whitespace-pre-wrap">{mail.text}</pre>
      </Card>
    </>
  );
}
