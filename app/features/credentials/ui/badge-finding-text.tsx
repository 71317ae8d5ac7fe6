import { useTranslations } from 'use-intl';
import type { BadgeFinding } from '../badge-evidence';

/** What was found about a badge, in a sentence, and whether its issuer could revoke it at all. */
export function BadgeFindingText({ finding }: { finding: BadgeFinding }) {
  const t = useTranslations('badges');
  const { code, binding, publishesStatus } = finding;
  return (
    <span className={code ? 'text-bad' : undefined}>
      {code ? t(`fault.${code}`) : t(`valid.${binding ?? 'name'}`)}
      {publishesStatus === false && <span className="text-muted block text-sm">{t('noStatus')}</span>}
    </span>
  );
}
