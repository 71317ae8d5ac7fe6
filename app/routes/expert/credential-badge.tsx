import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { findCredentialKind } from '~/features/catalogue/catalogue';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { getMyCredential } from '~/features/credentials/get-my-credential.server';
import { importBadgeSchema } from '~/features/credentials/import-badge.schema';
import { importBadge } from '~/features/credentials/import-badge.server';
import { listMyBadges, type MyBadge } from '~/features/credentials/list-my-badges.server';
import { BadgeFindingText } from '~/features/credentials/ui/badge-finding-text';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { readBadgeFile } from '~/platform/verifiable-credentials/read-badge-file.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { FileField } from '~/ui/file-field';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextArea } from '~/ui/text-area';
import { RecordWords } from './record-words';

export const loader = withAccess('expert/credential-badge', async ({ ctx, params, t }) => {
  const credential = await getMyCredential(ctx, requireId(params['credentialId']));
  if (!credential.ok) throw failureResponse(credential.error);
  const { id, kind, jurisdiction, canWithdraw } = credential.value;
  const badges = await listMyBadges(ctx, id);
  return { title: t('badges.title'), credential: { id, kind, jurisdiction }, takesBadges: canWithdraw, badges };
});

export const action = withAccess('expert/credential-badge', async ({ ctx, params, request }) => {
  const credentialId = requireId(params['credentialId']);
  const credential = await getMyCredential(ctx, credentialId);
  if (!credential.ok) throw failureResponse(credential.error);
  const form = await request.formData();
  const text = await readText(form);
  const input = parseInput(importBadgeSchema, { credentialId, text });
  if (!input.ok) return actionFailure(input.error);
  const kind = findCredentialKind(await loadCatalogue(ctx.db), credential.value.kind);
  const imported = await importBadge(ctx, input.value, kind?.badgeIssuers);
  if (!imported.ok) return actionFailure(imported.error);
  return redirect(`/expert/credentials/${credentialId}/badge?checked`);
});
export const meta = pageTitle;

/** The file when one was chosen, else the text field. */
async function readText(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof Blob && file.size > 0) return readBadgeFile(new Uint8Array(await file.arrayBuffer())) ?? '-';
  const text = form.get('text');
  return typeof text === 'string' ? text : '';
}

/** Digital badges of one credential: handing one in, and what was found about each. */
export default function CredentialBadgePage() {
  return (
    <RecordWords>
      <CredentialBadge />
    </RecordWords>
  );
}

function CredentialBadge() {
  const t = useTranslations('badges');
  const credentials = useTranslations('credentials');
  const name = useCredentialTitle();
  const { title, credential, takesBadges, badges } = useLoaderData<typeof loader>();
  const { id, kind, jurisdiction } = credential;
  const { search } = useLocation();
  const refused = useActionData<typeof action>();
  const isChecked = search === '?checked' && !refused;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              { to: '/expert/credentials', text: credentials('title') },
              { to: `/expert/credentials/${id}`, text: name(kind, jurisdiction) },
            ]}
          />
        }
        title={title}
        lead={t('lead')}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {isChecked && badges[0] && <CheckedNotice badge={badges[0]} />}
        {takesBadges && <BadgeForm key={badges[0]?.id} />}
        {badges.length > 0 && <Badges badges={badges} />}
      </div>
    </>
  );
}

/** What the check that was just made found. */
function CheckedNotice({ badge }: { badge: MyBadge }) {
  const t = useTranslations('badges');
  return (
    <DoneNotice of={badge.id} tone="info" title={badge.achievementName ?? t('unknownBadge')}>
      <BadgeFindingText finding={badge} />
    </DoneNotice>
  );
}

function BadgeForm() {
  const t = useTranslations('badges');
  const { failure } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('add')}>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <p className="text-muted max-w-prose text-sm">{t('checks')}</p>
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          name="text"
          rows={6}
          spellCheck={false}
          errors={errors('text')}
        />
        <FileField label={t('file')} name="file" kinds={t('fileKinds')} maxBytes={2_000_000} optional />
        <div>
          <Button>{t('send')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Badges({ badges }: { badges: MyBadge[] }) {
  const t = useTranslations('badges');
  return (
    <section aria-labelledby="badges">
      <h2 id="badges" className="mb-3 text-lg font-semibold">
        {t('listTitle')}
      </h2>
      <DataTable
        caption={t('listTitle')}
        rows={badges}
        rowKey={(badge) => badge.id}
        empty={null}
        columns={[
          { key: 'badge', header: t('column.badge'), cell: (badge) => badge.achievementName ?? t('unknownBadge') },
          { key: 'found', header: t('column.found'), cell: (badge) => <BadgeFindingText finding={badge} /> },
          { key: 'at', header: t('column.at'), cell: (badge) => <DateTime at={badge.checkedAt} show="exact" /> },
        ]}
      />
    </section>
  );
}
