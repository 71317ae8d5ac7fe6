import { useFormatter, useTranslations } from 'use-intl';
import { Money } from '~/ui/money';
import type { JobEstimate } from './job-estimate-rail';

const sections = ['basics', 'rubric', 'chain', 'terms', 'preview'] as const;

/** Links to the parts of the long form where the summary does not stand beside it. */
export function BuilderSections() {
  const t = useTranslations('company.builder.sections');
  return (
    <nav aria-label={t('label')} className="-mx-1 lg:hidden">
      <ul className="flex flex-wrap">
        {sections.map((section) => (
          <li key={section}>
            <a
              href={`#${section}`}
              className="text-accent inline-flex min-h-11 items-center px-1.5 underline underline-offset-2"
            >
              {t(section)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The summary in one line at the lower edge of a narrow screen: what a task costs at worst, how many are covered, who could do it. */
export function BuilderBar({ estimate }: { estimate: JobEstimate }) {
  const t = useTranslations('company.builder.bar');
  const format = useFormatter();
  const { perTaskMinor, coveredTasks, currency, experts, people, mostExperts } = estimate;
  const known = experts.filter((count) => count !== undefined);
  const fewest = known.length === experts.length ? Math.min(...known) : undefined;
  return (
    <a
      href="#summary"
      className="border-line bg-surface-raised shadow-overlay sticky bottom-2 z-20 flex min-h-11 items-center justify-between gap-3 rounded-lg border px-4 py-2 text-sm lg:hidden"
    >
      <span className="min-w-0 tabular-nums">
        {perTaskMinor === undefined
          ? '–'
          : t.rich('cost', { sum: () => <Money amountMinor={perTaskMinor} currency={currency} /> })}
        {coveredTasks !== undefined && <> · {t('tasks', { count: coveredTasks })}</>}
        {' · '}
        {fewest === undefined ? (
          t('expertsUnknown')
        ) : (
          <span className={fewest === 0 || people?.isEnough === false ? 'text-warn font-medium' : ''}>
            {fewest >= mostExperts
              ? t('expertsMany', { count: format.number(fewest) })
              : t('experts', { count: fewest })}
          </span>
        )}
      </span>
      <span className="text-accent shrink-0 underline underline-offset-2">{t('open')}</span>
    </a>
  );
}
