import { useTranslations } from 'use-intl';
import type { SafeHtml } from '~/core/safe-html';
import { ForeignText } from '~/ui/foreign-text';
import { Markdown } from '~/ui/markdown';
import type { Rubric } from '../rubric';
import { RubricList } from './rubric-list';

/** The job as an expert will see it before taking a task: title, guideline, criteria. */
export function ExpertPreview(props: { title: string; lang: string; guideline: SafeHtml; rubric: Rubric }) {
  const t = useTranslations('company.builder');
  return (
    <section aria-labelledby="preview" className="border-line rounded-lg border border-dashed p-4 sm:p-5">
      <h2 id="preview" className="text-base font-semibold">
        {t('previewTitle')}
      </h2>
      <p className="text-muted mb-4 text-sm">{t('previewHint')}</p>
      <ForeignText lang={props.lang || undefined} isBlock>
        <p className="text-lg font-semibold">{props.title || '…'}</p>
        <div className="mt-3">
          <Markdown html={props.guideline} />
        </div>
        <div className="mt-4">
          <RubricList rubric={props.rubric} />
        </div>
      </ForeignText>
    </section>
  );
}
