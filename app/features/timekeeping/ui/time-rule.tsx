import { useTranslations } from 'use-intl';
import { ruleOfKind } from '../segment-kind';

const words = {
  [ruleOfKind.active]: 'active',
  [ruleOfKind.reading]: 'reading',
  [ruleOfKind.consulting]: 'consulting',
  [ruleOfKind.guideline]: 'guideline',
  [ruleOfKind.offline_edits]: 'offlineEdits',
  [ruleOfKind.idle]: 'idle',
  [ruleOfKind.paused]: 'paused',
  [ruleOfKind.offline]: 'offline',
  [ruleOfKind.over_cap]: 'overCap',
} as const;

/** Why a stretch of one's own time counts or does not: the rule that made it so, in a sentence. */
export function OwnTimeRule({ rule }: { rule: string }) {
  const t = useTranslations('timeRules.own');
  const word = words[rule];
  return <>{word ? t(word) : t('other', { rule })}</>;
}

/** Why a stretch of somebody else's time counts or does not; the rule's code comes up over it, for whoever looks it up. */
export function TimeRule({ rule }: { rule: string }) {
  const t = useTranslations('timeRules.others');
  const word = words[rule];
  if (!word) return <>{t('other', { rule })}</>;
  return (
    <span title={rule} className="block max-w-80 whitespace-normal max-sm:text-end sm:min-w-40">
      {t(word)}
    </span>
  );
}

export function TimeKind({ kind }: { kind: string }) {
  const t = useTranslations('money.segmentKind');
  const key = kind as 'other';
  return <>{t.has(key) ? t(key) : t('other')}</>;
}
