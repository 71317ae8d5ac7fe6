import type { ReactNode } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { formatCalendarDay } from '~/core/calendar-day';
import { isLocale, type Locale } from '~/core/locale';
import { namePlace } from '~/i18n/name-place';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { IntervalBar } from '~/ui/interval-bar';
import { Stat, StatGroup } from '~/ui/stat';
import type { WorkRecord } from '../work-record';

const MS_PER_MINUTE = 60_000;

/** A work record as everybody reads it, or as its expert sees it before it is signed: the parts they chose, and what it does not say. */
export function RecordView({ record, isPreview = false }: { record: WorkRecord; isPreview?: boolean }) {
  const t = useTranslations('workRecord');
  const { credentials, languages, fields, work, agreement, disputes, memberSince } = record;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        {isPreview
          ? t('asOfPreview')
          : t.rich('asOf', { at: () => <DateTime at={new Date(record.validAt)} show="exact" /> })}
      </p>
      {memberSince && <DescriptionList items={[{ term: t('memberSince'), value: <Day day={memberSince} /> }]} />}
      {credentials && <Credentials credentials={credentials} />}
      {languages && <Languages languages={languages} />}
      {fields && <Fields fields={fields} />}
      {work && (
        <Part title={t('work.title')}>
          <StatGroup label={t('work.title')}>
            <Stat label={t('work.paid')} value={<Duration ms={work.paidMinutes * MS_PER_MINUTE} />} />
            <Stat label={t('work.submitted')} value={<Count value={work.reviewsSubmitted} />} />
            <Stat label={t('work.decided')} value={<Count value={work.reviewsDecided} />} />
          </StatGroup>
        </Part>
      )}
      {agreement && <Agreement agreement={agreement} />}
      {disputes && <Disputes disputes={disputes} />}
      <Part title={t('notSaid.title')}>
        <ul className="list-disc ps-5">
          {(['numbers', 'companies', 'later', 'chosen'] as const).map((line) => (
            <li key={line}>{t(`notSaid.${line}`)}</li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="break-inside-avoid">
      <Card title={title}>{children}</Card>
    </div>
  );
}

function Count({ value }: { value: number }) {
  return <>{useFormatter().number(value)}</>;
}

function Day({ day }: { day: string }) {
  return <time dateTime={day}>{useDay()(day)}</time>;
}

function useDay(): (day: string) => string {
  const locale = useLocale();
  return (day) => formatCalendarDay(new Date(`${day}T00:00:00Z`), locale);
}

function useReadersLocale(): Locale {
  const locale = useLocale();
  return isLocale(locale) ? locale : 'en';
}

function Credentials({ credentials }: { credentials: NonNullable<WorkRecord['credentials']> }) {
  const t = useTranslations('workRecord');
  const locale = useReadersLocale();
  const day = useDay();
  if (credentials.length === 0) return <Part title={t('credentials.title')}>{t('credentials.none')}</Part>;
  return (
    <Part title={t('credentials.title')}>
      <p className="text-muted mb-3 max-w-prose">{t('credentials.lead')}</p>
      <ul className="flex flex-col gap-3">
        {credentials.map((credential, position) => (
          <li key={position}>
            <p className="font-medium">
              {credential.name[locale]}
              {' · '}
              {credential.jurisdiction === '*' ? t('anywhere') : namePlace(credential.jurisdiction, locale)}
            </p>
            {credential.specialties.length > 0 && (
              <p>{credential.specialties.map((specialty) => specialty[locale]).join(' · ')}</p>
            )}
            {credential.level && <p>{t('credentials.level', { level: credential.level[locale] })}</p>}
            <p className="text-muted text-sm">
              {t('credentials.verified', { on: day(credential.verifiedOn), through: day(credential.validThrough) })}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Languages({ languages }: { languages: NonNullable<WorkRecord['languages']> }) {
  const t = useTranslations('workRecord');
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  if (languages.length === 0) return <Part title={t('languages.title')}>{t('languages.none')}</Part>;
  return (
    <Part title={t('languages.title')}>
      <DescriptionList
        items={languages.map(({ tag, read, write }) => ({
          term: names.of(tag) ?? tag,
          value: t('languages.levels', { read, write }),
        }))}
      />
    </Part>
  );
}

function Fields({ fields }: { fields: NonNullable<WorkRecord['fields']> }) {
  const t = useTranslations('workRecord');
  if (fields.length === 0) return <Part title={t('fields.title')}>{t('fields.none')}</Part>;
  return (
    <Part title={t('fields.title')}>
      <DescriptionList
        items={fields.map(({ field, reviews }) => {
          const key = `field.${field}` as 'field.medicine';
          return { term: t.has(key) ? t(key) : field, value: t('fields.count', { count: reviews }) };
        })}
      />
    </Part>
  );
}

function Agreement({ agreement }: { agreement: NonNullable<WorkRecord['agreement']> }) {
  const t = useTranslations('workRecord.agreement');
  const format = useFormatter();
  const { answers, upheld, interval, latestReviews } = agreement;
  const share = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Part title={t('title')}>
      {interval ? (
        <IntervalBar
          label={t('label', { upheld: format.number(upheld), answers: format.number(answers) })}
          point={upheld / answers}
          low={interval.low / 10_000}
          high={interval.high / 10_000}
          format={share}
        />
      ) : (
        <p>{t('none')}</p>
      )}
      <p className="text-muted mt-3 max-w-prose text-sm">{t('text', { reviews: format.number(latestReviews) })}</p>
    </Part>
  );
}

function Disputes({ disputes }: { disputes: NonNullable<WorkRecord['disputes']> }) {
  const t = useTranslations('workRecord.disputes');
  if (disputes.raised === 0) return <Part title={t('title')}>{t('none')}</Part>;
  const counts = ['raised', 'forExpert', 'reduced', 'withdrawn', 'undecided'] as const;
  return (
    <Part title={t('title')}>
      <DescriptionList items={counts.map((name) => ({ term: t(name), value: <Count value={disputes[name]} /> }))} />
    </Part>
  );
}
