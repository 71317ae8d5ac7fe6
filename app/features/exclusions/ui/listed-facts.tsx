import { useTranslations } from 'use-intl';
import { CalendarDay } from '~/ui/calendar-day';
import { DescriptionList } from '~/ui/description-list';
import { ForeignText } from '~/ui/foreign-text';
import type { ExclusionRecord } from '../exclusion-record';

interface Props {
  record: ExclusionRecord;
  edition: Date;
  isStillListed: boolean | null;
}

/** What else the line says; reinstatement and waiver only where there are any. */
export function ListedFacts({ record, edition, isStillListed }: Props) {
  const t = useTranslations('exclusions.listed');
  const day = (text: string | null) => (text === null ? '–' : <CalendarDay day={new Date(`${text}T00:00:00Z`)} />);
  const words = (text: string) => (text === '' ? '–' : <ForeignText lang="en">{text}</ForeignText>);
  return (
    <DescriptionList
      items={[
        { term: t('general'), value: words(record.general) },
        { term: t('specialty'), value: words(record.specialty) },
        { term: t('state'), value: words(record.state) },
        { term: t('exclType'), value: words(record.exclType) },
        { term: t('excludedOn'), value: day(record.excludedOn) },
        ...(record.reinstatedOn === null ? [] : [{ term: t('reinstatedOn'), value: day(record.reinstatedOn) }]),
        ...(record.waivedOn === null
          ? []
          : [
              {
                term: t('waivedOn'),
                value: (
                  <>
                    {day(record.waivedOn)} {record.waiverState}
                  </>
                ),
              },
            ]),
        { term: t('edition'), value: <CalendarDay day={edition} /> },
        ...(isStillListed === null ? [] : [{ term: t('now'), value: t(isStillListed ? 'still' : 'gone') }]),
      ]}
    />
  );
}
