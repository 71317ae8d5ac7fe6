import { useTranslations } from 'use-intl';
import type { Domain } from '~/features/catalogue/credential-kind';
import { CalendarDay } from '~/ui/calendar-day';
import { DataTable } from '~/ui/data-table';
import { Money } from '~/ui/money';
import { bandCurrency } from '../pay-bands';
import { reportsAbout, type PayReport } from '../pay-reports';

/** Folds out every figure that was read about pay in some fields, each with its source and the day it was read. */
export function PayReports({ domains }: { domains: readonly Domain[] }) {
  const t = useTranslations('bands');
  const reports = reportsAbout(domains);
  if (reports.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-accent cursor-pointer py-1.5">{t('title', { count: reports.length })}</summary>
      <DataTable
        caption={t('caption')}
        density="compact"
        rows={reports}
        rowKey={({ subject }) => subject}
        empty={null}
        columns={[
          { key: 'who', header: t('who'), flows: true, cell: ({ subject }) => t(`subject.${subject}`) },
          { key: 'pay', header: t('perHour'), numeric: true, cell: (report) => <Reported report={report} /> },
          { key: 'source', header: t('source'), flows: true, cell: ({ source }) => source },
          {
            key: 'read',
            header: t('read'),
            cell: ({ readOn }) => <CalendarDay day={new Date(`${readOn}T00:00:00.000Z`)} />,
          },
        ]}
      />
      <p className="text-muted mt-2">{t('note')}</p>
    </details>
  );
}

function Reported({ report: { lowMinor, highMinor, is } }: { report: PayReport }) {
  const t = useTranslations('bands');
  const low = () => <Money amountMinor={lowMinor} currency={bandCurrency} />;
  const high = () => <Money amountMinor={highMinor} currency={bandCurrency} />;
  return t.rich(`${lowMinor === highMinor ? 'one' : 'span'}.${is}`, { low, high });
}
