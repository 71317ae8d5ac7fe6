import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import type { ImportSummary } from '../get-import.server';
import { ImportStatus } from './import-status';

/** The imports of a job, newest first, each with its counts. */
export function ImportList({ imports }: { imports: ImportSummary[] }) {
  const t = useTranslations('company.import');
  return (
    <DataTable
      caption={t('listCaption')}
      rows={imports}
      rowKey={(row) => row.id}
      empty={null}
      columns={[
        {
          key: 'file',
          header: t('file'),
          cell: (row) => <Link to={`/company/jobs/${row.jobId}/imports/${row.id}`}>{row.filename}</Link>,
        },
        { key: 'status', header: t('statusColumn'), cell: (row) => <ImportStatus summary={row} /> },
        { key: 'imported', header: t('imported'), numeric: true, cell: (row) => row.importedCount },
        { key: 'duplicates', header: t('duplicates'), numeric: true, cell: (row) => row.duplicateCount },
        { key: 'rejected', header: t('rejected'), numeric: true, cell: (row) => row.rejectedCount },
        { key: 'at', header: t('uploadedAt'), cell: (row) => <DateTime at={row.createdAt} /> },
      ]}
    />
  );
}
