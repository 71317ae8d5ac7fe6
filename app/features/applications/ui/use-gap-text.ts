import { useLocale, useTranslations } from 'use-intl';
import type { NamedGap } from '../judge-application';

/** What is missing, in words. */
export function useGapText(): (gap: NamedGap) => string {
  const t = useTranslations('application.gap');
  const domains = useTranslations('credentials.domains');
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' });
  return ({ gap, subject = '' }) => {
    if (gap === 'credentialMissing') return t(gap, { subject: domains(subject as 'medicine') });
    if (gap === 'languageMissing') return t(gap, { subject: languages.of(subject) ?? subject });
    return t(gap);
  };
}
