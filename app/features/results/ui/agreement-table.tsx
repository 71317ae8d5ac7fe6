import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { GroupAgreement } from '../get-job-results.server';

/** Percent agreement of the first tier's readers, criterion by criterion or group by group. */
export function AgreementTable({ groups }: { groups: readonly GroupAgreement[] }) {
  const t = useTranslations('results');
  const format = useFormatter();
  return (
    <Card title={t('agreementTitle')}>
      <p className="text-muted mb-3 text-sm">{t('agreementHint')}</p>
      <DataTable
        caption={t('agreementTitle')}
        rows={groups}
        rowKey={(row) => row.group ?? ''}
        empty={<p className="text-sm">{t('agreementEmpty')}</p>}
        columns={[
          { key: 'group', header: t('group'), cell: (row) => row.group ?? t('noGroup') },
          { key: 'compared', header: t('compared'), numeric: true, cell: (row) => row.compared },
          { key: 'agreed', header: t('agreed'), numeric: true, cell: (row) => row.agreed },
          {
            key: 'percent',
            header: t('percent'),
            numeric: true,
            cell: (row) => format.number(row.agreed / row.compared, { style: 'percent', maximumFractionDigits: 1 }),
          },
        ]}
      />
    </Card>
  );
}
