import { useTranslations } from 'use-intl';

/** How a stored value is written on screen: yes and no are translated, everything else is the rubric's own text. */
export function useAnswerText(): (value: string) => string {
  const t = useTranslations('results.task.answer');
  return (value) => (value === 'yes' || value === 'no' ? t(value) : value);
}
