import { useTranslations } from 'use-intl';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { DescriptionList } from '~/ui/description-list';
import type { ChosenWork } from '../application-steps';

/** The work somebody applies for. */
export function WorkSummary({ work }: { work: ChosenWork }) {
  const t = useTranslations('application');
  const domains = useTranslations('credentials.domains');
  return (
    <DescriptionList
      items={[
        { term: t('summary.domains'), value: work.domains.map((domain) => domains(domain)).join(' · ') },
        { term: t('summary.places'), value: work.places.map((place) => t(`work.place.${place}`)).join(' · ') },
        {
          term: t('summary.languages'),
          value: (
            <span className="flex flex-wrap gap-x-3">
              {work.languages.map((tag) => (
                <LanguageName key={tag} tag={tag} />
              ))}
            </span>
          ),
        },
        { term: t('summary.kinds'), value: work.kinds.map((kind) => t(`work.kind.${kind}`)).join(' · ') },
      ]}
    />
  );
}
