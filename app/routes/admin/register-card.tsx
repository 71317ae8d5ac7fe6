import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import type { FieldComparison } from '~/features/credentials/compare-with-register';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Notice } from '~/ui/notice';

const tones = { match: 'good', similar: 'warn', mismatch: 'bad', unknown: 'neutral', notStated: 'neutral' } as const;

/** What the register says, compared with the claim field by field, and the button that asks it. */
export function RegisterCard({ review }: { review: CredentialForReview }) {
  const t = useTranslations('admin.credential');
  const { check } = review;
  return (
    <Card title={t('register')}>
      <div className="flex flex-col gap-4">
        {!review.canLookUp && <p className="text-muted text-sm">{t('noMachine')}</p>}
        {review.canLookUp && !review.registerSuffices && <Notice tone="warn">{t('identityOnly')}</Notice>}
        {check && (
          <p className="text-sm">{t.rich('asked', { at: () => <DateTime at={check.checkedAt} show="exact" /> })}</p>
        )}
        <Answer review={review} />
        <div className="flex flex-wrap items-center gap-4">
          {review.adapter && review.decisions.length > 0 && (
            <Form method="post">
              <Button name="intent" value="lookUp" data-desk-key="a" variant={check ? 'secondary' : 'primary'}>
                {t(`${check ? 'askAgain' : 'ask'}.${review.adapter}`)}
              </Button>
            </Form>
          )}
          {review.sourceUrl !== null && (
            <a href={review.sourceUrl} data-desk-key="o" target="_blank" rel="noreferrer noopener">
              {t('openSource')}
            </a>
          )}
        </div>
      </div>
    </Card>
  );
}

function Answer({ review }: { review: CredentialForReview }) {
  const t = useTranslations('admin.credential');
  const { check, comparisons } = review;
  if (!check && !review.canLookUp) return null;
  if (!check) {
    return <p className="text-muted text-sm">{t(review.history.length > 0 ? 'notAskedSince' : 'notAsked')}</p>;
  }
  if (check.outcome === 'notFound') return <Notice tone="bad">{t('notFound')}</Notice>;
  if (check.outcome === 'couldNotAsk') {
    const reason = t(`reasonNotAsked.${check.whyNotAsked ?? 'network'}`);
    return <Notice tone="warn">{t('couldNotAsk', { reason })}</Notice>;
  }
  return (
    <>
      <Contradiction comparisons={comparisons} />
      <Comparison comparisons={comparisons} specialties={review.specialties} />
    </>
  );
}

/** That the register speaks against the claim, said before the lines that show where. */
function Contradiction({ comparisons }: { comparisons: FieldComparison[] }) {
  const t = useTranslations('admin.credential');
  const against = comparisons.filter(({ verdict }) => verdict === 'mismatch');
  const status = against.find(({ field }) => field === 'status')?.registered;
  if (status) return <Notice tone="bad">{t('notActive', { status })}</Notice>;
  return against.length > 0 ? <Notice tone="bad">{t('mismatchNotice')}</Notice> : null;
}

type Specialties = CredentialForReview['specialties'];

function Comparison({ comparisons, specialties }: { comparisons: FieldComparison[]; specialties: Specialties }) {
  const t = useTranslations('admin.credential');
  return (
    <DataTable
      caption={t('comparison')}
      rows={comparisons}
      rowKey={(row) => `${row.field} ${row.claimed}`}
      empty={null}
      columns={[
        { key: 'field', header: t('column.field'), cell: (row) => t(`field.${row.field}`) },
        {
          key: 'claimed',
          header: t('column.claimed'),
          cell: (row) => <Claimed comparison={row} specialties={specialties} />,
        },
        {
          key: 'registered',
          header: t('column.registered'),
          cell: (row) => (
            <>
              {row.registered ?? '–'}
              {row.isFormerName && <span className="text-muted block text-sm">{t('formerName')}</span>}
            </>
          ),
        },
        {
          key: 'verdict',
          header: t('column.verdict'),
          cell: (row) => <Badge tone={tones[row.verdict]}>{t(`verdict.${row.verdict}`)}</Badge>,
        },
      ]}
    />
  );
}

/** What was claimed, in the reader's language; of a name also which of the holder's it is and how it was compared. */
function Claimed({ comparison, specialties }: { comparison: FieldComparison; specialties: Specialties }) {
  const t = useTranslations('admin.credential');
  const locale = useLocale();
  const { field, claimed, variant, isTransliterated } = comparison;
  if (field === 'admitted' || field === 'expiresOn') return claimed || '–';
  if (field === 'specialty') {
    const names = specialties.find(({ code }) => code === claimed)?.names;
    return names ? `${names[locale]} (${claimed})` : claimed;
  }
  if (field !== 'name') return t(`expected.${field}`);
  return (
    <>
      {claimed}
      {variant && <span className="text-muted block text-sm">{t(`variant.${variant}`)}</span>}
      {isTransliterated && <span className="text-muted block text-sm">{t('transliterated')}</span>}
    </>
  );
}
