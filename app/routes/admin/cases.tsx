import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { countCases } from '~/features/decisions/count-cases.server';
import { listCases } from '~/features/decisions/list-cases.server';
import { listClosedCases } from '~/features/decisions/list-closed-cases.server';
import { countTimeSignals } from '~/features/timekeeping/count-time-signals.server';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { withAccess } from '~/routes/with-access.server';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CaseTable } from './case-table';
import { CaseTabs } from './case-tabs';
import { WaitingAndDone } from './waiting-and-done';

const PAGE_SIZE = 50;
const CLOSED_SHOWN = 20;

export const loader = withAccess('admin/cases', async ({ ctx, request, t }) => {
  const after = parseCursor(new URL(request.url).searchParams.get('after'));
  const { rows, next } = await listCases(ctx, { after, limit: PAGE_SIZE });
  return {
    title: t('disputes.cases.title'),
    count: await countCases(ctx),
    signals: await countTimeSignals(ctx),
    undecided: rows,
    next: next ? formatCursor(next) : null,
    closed: await listClosedCases(ctx, CLOSED_SHOWN),
  };
});

export const meta = pageTitle;

export default function Cases() {
  const t = useTranslations('disputes.cases');
  const { title, count, signals, undecided, next, closed } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <CaseTabs disputes={count} signals={signals} />
      <WaitingAndDone
        waiting={{
          heading: count === 0 ? t('undecided') : t('count', { count }),
          table: (
            <CaseTable
              caption={t('undecided')}
              rows={undecided}
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
          heading: t('closed'),
          table: <CaseTable caption={t('closed')} rows={closed} empty={<EmptyState title={t('noneClosed')} />} />,
        }}
      />
    </>
  );
}
