import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import type { OfferGuide } from '../../applications/pay-bands';
import type { ChainPeople } from '../judge-chain-people';
import type { ChainTerms } from '../worst-case';
import { PeopleText } from './people-text';
import { WorstCaseParts } from './worst-case-parts';

/** What a form says of its cost, its supply and its duration; a part that cannot be known yet is undefined. */
export interface JobEstimate {
  currency: string;
  perTaskMinor: bigint | undefined;
  terms: ChainTerms | undefined;
  coveredTasks: number | undefined;
  weakTier: number | undefined;
  /** What guides the offer of each tier. */
  offers: OfferGuide[];
  /** Experts who qualify now, by tier. */
  experts: (number | undefined)[];
  people: ChainPeople | undefined;
  /** From here on a count means "or more". */
  mostExperts: number;
  /** Days until tier 1 has read the covered tasks, at an hour a day of every expert. */
  days: number | undefined;
}

/** The summary beside the form: what it costs at worst, who could do it, how long it takes; and what creates the job. */
export function JobEstimateRail({ estimate, isPending }: { estimate: JobEstimate; isPending: boolean }) {
  const t = useTranslations('company.builder');
  const supply = useTranslations('company.supply');
  const format = useFormatter();
  const { currency, perTaskMinor, terms, coveredTasks, experts, people, mostExperts, days } = estimate;
  const countOf = (count: number | undefined) => {
    if (count === undefined) return '–';
    return count >= mostExperts ? supply('atLeast', { count }) : format.number(count);
  };
  return (
    <aside
      id="summary"
      aria-label={t('railLabel')}
      className="border-line bg-surface flex scroll-mt-20 flex-col gap-5 rounded-lg border p-5 lg:sticky lg:top-6"
    >
      <section aria-busy={isPending}>
        <h2 className="text-muted text-sm font-medium">{t('costTitle')}</h2>
        <p className={`mt-1 text-2xl font-semibold tracking-tight tabular-nums ${isPending ? 'text-muted' : ''}`}>
          {perTaskMinor === undefined ? '–' : <Money amountMinor={perTaskMinor} currency={currency} />}
        </p>
        <p className="text-muted text-sm">{t('perTask')}</p>
        {terms && <WorstCaseParts terms={terms} currency={currency} />}
        {coveredTasks === undefined ? (
          <p className="text-muted mt-2 text-sm">{t('noBudget')}</p>
        ) : coveredTasks === 0 ? (
          <div className="mt-2">
            <Notice tone="warn">{t('coversNone')}</Notice>
          </div>
        ) : (
          <p className="mt-2">{t('costText', { tasks: coveredTasks })}</p>
        )}
      </section>
      <section className="border-line border-t pt-4">
        <h2 className="text-muted text-sm font-medium">{t('expertsTitle')}</h2>
        <dl className="mt-1">
          {experts.map((count, index) => (
            <div key={index} className="flex justify-between gap-3 py-0.5">
              <dt>{t('tier', { tier: String(index + 1) })}</dt>
              <dd className="font-medium tabular-nums">{countOf(count)}</dd>
            </div>
          ))}
        </dl>
        {people && (
          <p className={people.isEnough ? 'text-muted mt-1 text-sm' : 'text-warn mt-1 text-sm font-medium'}>
            <PeopleText people={people} tiers={experts.length} mostExperts={mostExperts} />
          </p>
        )}
        {experts.some((count) => count === 0) && <p className="text-warn mt-1 text-sm font-medium">{t('nobodyYet')}</p>}
      </section>
      <section className="border-line border-t pt-4">
        <h2 className="text-muted text-sm font-medium">{t('daysTitle')}</h2>
        <p className="mt-1 text-lg font-semibold">{days === undefined ? '–' : t('daysText', { count: days })}</p>
        <p className="text-muted text-sm">
          {people && !people.isEnough && days === undefined ? t('daysTooFew') : t('daysHint')}
        </p>
      </section>
      <div className="flex flex-col gap-2">
        <Button name="intent" value="create">
          {t('create')}
        </Button>
        <Button name="intent" value="check" variant="secondary">
          {t('check')}
        </Button>
      </div>
    </aside>
  );
}
