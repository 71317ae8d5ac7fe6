import { useTranslations } from 'use-intl';
import { ruleOfKind } from '../running-clock';

const sentences = {
  [ruleOfKind.active]: 'active',
  [ruleOfKind.reading]: 'reading',
  [ruleOfKind.idle]: 'idle',
  [ruleOfKind.paused]: 'paused',
  [ruleOfKind.offline]: 'offline',
  [ruleOfKind.over_cap]: 'overCap',
} as Record<string, 'active' | 'reading' | 'idle' | 'paused' | 'offline' | 'overCap' | undefined>;

/** Why a stretch counts or does not: the rule that made it so, in a sentence. */
export function TimeRule({ rule }: { rule: string }) {
  const t = useTranslations('expert.work.time.rule');
  const sentence = sentences[rule];
  return <>{sentence ? t(sentence) : t('other', { rule })}</>;
}

export function TimeKind({ kind }: { kind: string }) {
  const t = useTranslations('money.segmentKind');
  const key = kind as 'other';
  return <>{t.has(key) ? t(key) : t('other')}</>;
}
