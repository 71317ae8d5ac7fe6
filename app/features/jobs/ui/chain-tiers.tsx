import { namePlace } from '~/i18n/name-place';
import { useTranslations } from 'use-intl';
import { usePageEnvironment } from '~/ui/page-environment';
import { Money } from '~/ui/money';
import { useKindName } from '../../catalogue/ui/use-kind-name';
import type { ChainPolicy, Clause } from '../chain-policy';
import { describeClause } from '../describe-clause';

/** Who reads at each tier of a chain and what an hour of it costs. */
export function ChainTiers({ policy, currency }: { policy: ChainPolicy; currency: string }) {
  const t = useTranslations('company.job');
  return (
    <ol className="flex flex-col gap-3 text-sm">
      {policy.tiers.map((tier, index) => (
        <li key={index} className="border-line border-s-2 ps-3">
          <p className="font-medium">
            {t('tierTitle', { tier: String(index + 1) })} · {t('seats', { count: tier.seats })} ·{' '}
            <Money amountMinor={BigInt(tier.rateMinorPerHour)} currency={currency} /> {t('perHour')}
          </p>
          <ul className="text-muted mt-1">
            {tier.clauses.map((clause, position) => (
              <li key={position}>
                {position > 0 && `${t('or')} `}
                <ClauseText clause={clause} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One clause of a requirement in words: "US physician (NPI), US; reads English at B2 or above". */
export function ClauseText({ clause }: { clause: Clause }) {
  const t = useTranslations('company.job');
  const { locale } = usePageEnvironment();
  const kindName = useKindName();
  const { kind, jurisdiction, language, readLevel } = describeClause(clause);
  const name = kindName(kind ?? '');
  const place = jurisdiction === '*' || jurisdiction === undefined ? t('anywhere') : namePlace(jurisdiction, locale);
  const languageName = language ? (new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language) : '';
  return <>{t('clause', { kind: name, place, language: languageName, level: readLevel ?? '' })}</>;
}
