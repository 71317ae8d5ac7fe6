import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { UnmetCondition } from '~/features/matching/explain-eligibility';
import { LinkButton } from '~/ui/button';

/** Where what is missing can be stated, or what is being checked can be looked at. */
export function ConditionHelp({ unmet }: { unmet: readonly UnmetCondition[] }) {
  const t = useTranslations('expert.board');
  const missing = unmet.filter((condition) => condition.state === 'missing');
  const needs = (type: string) => missing.some((condition) => condition.token.startsWith(`${type}:`));
  if (unmet.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {needs('credential') && (
        <LinkButton to="/expert/credentials/new" variant="secondary" size="small">
          {t('stateCredential')}
        </LinkButton>
      )}
      {needs('language') && (
        <LinkButton to="/expert/languages/new" variant="secondary" size="small">
          {t('stateLanguage')}
        </LinkButton>
      )}
      {missing.length < unmet.length && <Link to="/expert/credentials">{t('toCredentials')}</Link>}
    </div>
  );
}
