import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { ShownLineNote } from '../load-line-excerpts.server';
import { ImportFormats } from './import-formats';
import { LineNotes } from './line-notes';

/** A file nobody can go on with: why, what the right form looks like, and the way to another one. */
export function UnreadableImport(props: { jobId: string; notes: ShownLineNote[]; isGone?: boolean }) {
  const t = useTranslations('company.import');
  return (
    <div className="flex flex-col gap-6">
      <Notice tone="bad" title={t(props.isGone ? 'failedTitle' : 'noRecords')}>
        {t(props.isGone ? 'failedText' : 'noRecordsHelp')}
      </Notice>
      <div>
        <LinkButton to={`/company/jobs/${props.jobId}/import`} icon="upload">
          {t('another')}
        </LinkButton>
      </div>
      {props.notes.length > 0 && <LineNotes notes={props.notes} />}
      {!props.isGone && <ImportFormats />}
    </div>
  );
}
