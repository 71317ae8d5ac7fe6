import { useTranslations } from 'use-intl';
import { ruleOfKind } from '~/features/timekeeping/running-clock';

const words = {
  [ruleOfKind.active]: 'active',
  [ruleOfKind.reading]: 'reading',
  [ruleOfKind.idle]: 'idle',
  [ruleOfKind.paused]: 'paused',
  [ruleOfKind.offline]: 'offline',
  [ruleOfKind.over_cap]: 'overCap',
} as Record<string, 'active' | 'reading' | 'idle' | 'paused' | 'offline' | 'overCap' | undefined>;

/** The rule by which a stretch of somebody else's time counts or not, in words; its code stands below for whoever looks it up. */
export function SegmentRule({ rule }: { rule: string }) {
  const t = useTranslations('billing.rule');
  const word = words[rule];
  const code = <code className="text-muted text-xs">{rule}</code>;
  if (!word) return code;
  return (
    <span className="block max-w-80 whitespace-normal max-sm:text-end sm:min-w-40">
      {t(word)} <span className="block">{code}</span>
    </span>
  );
}
