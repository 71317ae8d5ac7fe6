import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import type { LineNote } from '../task-record';

/** Lines that did not become tasks: number, reason, place. */
export function LineNotes({ notes }: { notes: LineNote[] }) {
  const t = useTranslations('company.import');
  return (
    <DataTable
      caption={t('notesCaption')}
      rows={notes}
      rowKey={(note) => String(note.lineNumber)}
      empty={<p className="text-muted text-sm">{t('noNotes')}</p>}
      columns={[
        { key: 'line', header: t('line'), numeric: true, cell: (note) => note.lineNumber },
        { key: 'reason', header: t('reason'), cell: (note) => t(`faults.${note.code}`) },
        {
          key: 'detail',
          header: t('detail'),
          cell: (note) => <span className="text-muted wrap-anywhere">{note.detail}</span>,
        },
      ]}
    />
  );
}
