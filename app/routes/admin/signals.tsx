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
import { Pagination } from '~/ui/pagination';
import { CaseTabs } from './case-tabs';
import { SignalTable } from './signal-table';

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
      <div className="flex flex-col gap-8">
        <section aria-labelledby="open">
          <h2 id="open" className="mb-3 text-base font-semibold">
            {count === 0 ? t('open') : t('count', { count })}
          </h2>
          <SignalTable
            caption={t('open')}
            rows={open}
            empty={
              <EmptyState picture="done" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            }
          />
          <Pagination nextCursor={next} />
        </section>
        <section aria-labelledby="looked">
          <h2 id="looked" className="mb-3 text-base font-semibold">
            {t('looked')}
          </h2>
          <SignalTable caption={t('looked')} rows={looked} empty={<EmptyState title={t('noneLooked')} />} />
        </section>
      </div>
    </>
  );
}
