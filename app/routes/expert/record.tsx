import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { createWorkRecordSchema } from '~/features/work-records/create-work-record.schema';
import { createWorkRecord } from '~/features/work-records/create-work-record.server';
import { listMyWorkRecords } from '~/features/work-records/list-my-work-records.server';
import { previewWorkRecord } from '~/features/work-records/preview-work-record.server';
import { revokeWorkRecord } from '~/features/work-records/revoke-work-record.server';
import { RecordView } from '~/features/work-records/ui/record-view';
import { recordParts, usualParts, type RecordPart } from '~/features/work-records/record-parts';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { PrintButton } from './record-print-button';
import { RecordChoice } from './record-choice';
import { RecordLinks } from './record-links';
import { RecordWords } from './record-words';

export const loader = withAccess('expert/record', async ({ ctx, request, t }) => {
  const parts = chosenParts(new URL(request.url).searchParams);
  return {
    title: t('workRecord.mine.title'),
    parts,
    record: await previewWorkRecord(ctx, parts),
    links: await listMyWorkRecords(ctx),
  };
});

/** What the address names; the usual parts before anything was chosen. */
function chosenParts(search: URLSearchParams): RecordPart[] {
  const given = search.getAll('parts');
  return search.has('chosen') ? recordParts.filter((part) => given.includes(part)) : [...usualParts];
}

export const action = withAccess('expert/record', async ({ ctx, request }) => {
  const form = await request.formData();
  if (form.get('intent') === 'revoke') {
    const recordId = form.get('recordId');
    const revoked = await revokeWorkRecord(ctx, { recordId: requireId(typeof recordId === 'string' ? recordId : '') });
    if (!revoked.ok) throw failureResponse(revoked.error);
    return redirect('/expert/record?revoked');
  }
  const input = parseInput(createWorkRecordSchema, { parts: form.getAll('parts') });
  if (!input.ok) return actionFailure({ ...input.error, code: 'nothingChosen' });
  const created = await createWorkRecord(ctx, input.value);
  return created.ok ? redirect(`/expert/record?made=${created.value.recordId}`) : actionFailure(created.error);
});

export const meta = pageTitle;

/** The expert's record: what it shows, exactly as others would see it, and the links to it. */
export default function ExpertRecordPage() {
  return (
    <RecordWords>
      <ExpertRecord />
    </RecordWords>
  );
}

function ExpertRecord() {
  const t = useTranslations('workRecord.mine');
  const shared = useTranslations('workRecord');
  const { title, parts, record, links } = useLoaderData<typeof loader>();
  const { failure } = useActionData<typeof action>() ?? {};
  const [search] = useSearchParams();
  const made = links.find(({ id }) => id === search.get('made'));
  return (
    <>
      <PageHeader title={title} lead={t('lead')} action={<PrintButton />} />
      <div className="flex max-w-3xl flex-col gap-6">
        {made && <DoneNotice of={made.id}>{t('made')}</DoneNotice>}
        {search.has('revoked') && <DoneNotice>{t('revoked')}</DoneNotice>}
        <FailureNotice failure={failure} />
        <RecordLinks links={links} />
        <RecordChoice parts={parts} />
        <section aria-labelledby="preview">
          <h2 id="preview" className="mb-1 text-lg font-semibold">
            {t('previewTitle')}
          </h2>
          <p className="mb-3 font-medium">
            {record.name ? shared('titleNamed', { name: record.name }) : shared('unnamed')}
          </p>
          <RecordView record={record} isPreview />
        </section>
      </div>
    </>
  );
}
