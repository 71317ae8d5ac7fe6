import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { helpPath } from '~/help/guides';
import { BarList } from '~/ui/bar-list';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import type { GroupAgreement } from '../get-job-results.server';
import { SentenceGap } from '~/ui/sentence-gap';

/** Percent agreement of the first tier's readers, criterion by criterion or group by group, each with what it is of. */
export function AgreementBars({ groups, lang }: { groups: readonly GroupAgreement[]; lang: string }) {
  const t = useTranslations('results');
  const format = useFormatter();
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement" className="text-base font-semibold">
        {t('agreementTitle')}
      </h2>
      <p className="text-muted mt-1 mb-3 max-w-prose text-sm">
        {t('agreementHint')}
        <SentenceGap />
        <Link to={helpPath('companies', 'results')} className="text-accent underline underline-offset-2">
          {t('aboutFigures')}
        </Link>
      </p>
      {groups.length === 0 ? (
        <EmptyState picture="clock" title={t('agreementEmpty')}>
          {t('agreementEmptyText')}
        </EmptyState>
      ) : (
        <BarList
          label={t('agreementTitle')}
          max={1}
          bars={groups.map(({ group, agreed, compared }) => ({
            key: group ?? '',
            label: group === null ? t('noGroup') : <ForeignText lang={lang}>{group}</ForeignText>,
            value: agreed / compared,
            text: t('share', {
              percent: format.number(agreed / compared, { style: 'percent', maximumFractionDigits: 1 }),
              part: String(agreed),
              whole: String(compared),
            }),
          }))}
        />
      )}
    </section>
  );
}
