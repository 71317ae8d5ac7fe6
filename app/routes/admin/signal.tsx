import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { PaySegments } from '~/features/payments/ui/pay-segments';
import { getTimeSignal } from '~/features/timekeeping/get-time-signal.server';
import { lookAtSignalSchema } from '~/features/timekeeping/look-at-signal.schema';
import { lookAtSignal } from '~/features/timekeeping/look-at-signal.server';
import { joinPieces } from '~/features/timekeeping/sum-time';
import { TimeBar, TimePatterns } from '~/features/timekeeping/ui/time-bar';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Card } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { SignalFigures, SignalSentence } from './signal-figures';
import { SignalLook } from './signal-look';

export const loader = withAccess('admin/signal', async ({ ctx, params, request, t }) => {
  const found = await getTimeSignal(ctx, requireId(params['signalId']));
  if (!found.ok) throw failureResponse(found.error);
  return {
    title: t(`signals.kind.${found.value.kind}`),
    signal: found.value,
    isJustLooked: new URL(request.url).searchParams.has('looked'),
  };
});

export const action = withAccess('admin/signal', async ({ ctx, params, request }) => {
  const signalId = requireId(params['signalId']);
  const fields = keptFields(await request.formData());
  const input = parseInput(lookAtSignalSchema, { ...fields, signalId });
  if (!input.ok) return actionFailure(input.error, fields);
  const looked = await lookAtSignal(ctx, input.value);
  return looked.ok ? redirect(`/admin/signals/${signalId}?looked`) : actionFailure(looked.error, fields);
});

export const meta = pageTitle;

/** One signal with both sides' figures and the ledger of its review, and what somebody made of it. */
export default function Signal() {
  const t = useTranslations('signals');
  const { title, signal, isJustLooked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin/signals', text: t('title') }]} />}
        title={title}
        lead={<SignalSentence signal={signal} />}
      />
      <div className="flex flex-col gap-5">
        <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <SignalFigures signal={signal} />
          <div className="min-w-0">
            <SignalLook
              signal={signal}
              failure={refused?.failure}
              fields={refused?.fields ?? {}}
              isJustLooked={isJustLooked}
            />
          </div>
        </div>
        <Card title={t('time')}>
          <TimePatterns />
          <div className="mb-3">
            <TimeBar pieces={joinPieces(signal.segments)} />
          </div>
          <PaySegments segments={signal.segments} />
        </Card>
      </div>
    </>
  );
}
