import { useTranslations } from 'use-intl';
import type { AnswerSpec } from '../../jobs/rubric';

/** An answer as people read it: yes and no in the reader's language, options in the task's own. */
export function AnswerText({ spec, value, language }: { spec: AnswerSpec; value: string; language: string }) {
  const t = useTranslations('common');
  if (spec.kind === 'yesNo') return <>{value === 'yes' ? t('yes') : value === 'no' ? t('no') : value}</>;
  return <span lang={spec.kind === 'choice' ? language : undefined}>{value}</span>;
}
