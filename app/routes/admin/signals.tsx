import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { countCases } from '~/features/decisions/count-cases.server';
import { countTimeSignals } from '~/features/timekeeping/count-time-signals.server';
import { listLookedSignals, listOpenSignals } from '~/features/timekeeping/list-time-signals.server';
import { withAccess } from '~/routes/with-access.server';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CaseTabs } from './case-tabs';
import { SignalTable } from './signal-table';
import { WaitingAndDone } from './waiting-and-done';

const PAGE_SIZE = 50;
const LOOKED_SHOWN = 20;

export const loader = withAccess('admin/signals', async ({ ctx, request, t }) => {
  const after = parseCursor(new URL(request.url).searchParams.get('after'));
  const { rows, next } = await listOpenSignals(ctx, { after, limit: PAGE_SIZE });
  return {
    title: t('signals.title'),
    disputes: await countCases(ctx),
    count: await countTimeSignals(ctx),
    open: rows,
    next: next ? formatCursor(next) : null,
    looked: await listLookedSignals(ctx, LOOKED_SHOWN),
  };
});
export const meta = pageTitle;

/** What rules found strange in the time of reviews, for somebody to look at. */
export default function Signals() {
  const t = useTranslations('signals');
  const { title, disputes, count, open, next, looked } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <CaseTabs disputes={disputes} signals={count} />
      <WaitingAndDone
        waiting={{
          heading: count === 0 ? t('open') : t('count', { count }),
          table: (
            <SignalTable
              caption={t('open')}
              rows={open}
              empty={
                <EmptyState picture="done" title={t('empty')}>
                  {t('emptyText')}
                </EmptyState>
              }
            />
          ),
        }}
        next={next}
        done={{
          heading: t('looked'),
          table: <SignalTable caption={t('looked')} rows={looked} empty={<EmptyState title={t('noneLooked')} />} />,
        }}
      />
    </>
  );
}
