import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { readLinePlace } from '../line-place';
import type { ShownLineNote } from '../load-line-excerpts.server';

/** Lines that did not become tasks: number, reason, place, and what stands there. */
export function LineNotes({ notes }: { notes: ShownLineNote[] }) {
  const t = useTranslations('company.import');
  const placeText = (detail: string) => {
    const place = readLinePlace(detail);
    return place ? t(`places.${place.key}`, { value: place.value, path: place.path }) : detail;
  };
  return (
    <DataTable
      caption={t('notesCaption')}
      rows={notes}
      rowKey={(note) => String(note.lineNumber)}
      empty={<p className="text-muted text-sm">{t('noNotes')}</p>}
      columns={[
        { key: 'line', header: t('line'), cell: (note) => <span className="tabular-nums">{note.lineNumber}</span> },
        { key: 'reason', header: t('reason'), cell: (note) => t(`faults.${note.code}`) },
        {
          key: 'detail',
          header: t('detail'),
          cell: (note) => <span className="wrap-anywhere">{placeText(note.detail)}</span>,
        },
        {
          key: 'excerpt',
          header: t('excerpt'),
          cell: (note) =>
            note.excerpt === '' ? '–' : <code className="text-muted text-xs wrap-anywhere">{note.excerpt}</code>,
        },
      ]}
    />
  );
}
