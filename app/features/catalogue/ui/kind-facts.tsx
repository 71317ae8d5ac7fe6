import { useLocale, useTranslations } from 'use-intl';
import { namePlace } from '~/i18n/name-place';
import { DescriptionList } from '~/ui/description-list';
import type { GeneralDefinition, KindDefinition } from '../credential-kind';

/** What a version of a kind says, in words. `before` marks what differs from it. */
export function KindFacts(props: {
  definition: KindDefinition | GeneralDefinition;
  before?: KindDefinition | GeneralDefinition | undefined;
}) {
  const facts = useKindFacts();
  const then = new Map(props.before ? facts(props.before).map(({ term, text }) => [term, text]) : []);
  const isCompared = props.before !== undefined;
  const t = useTranslations('catalogue');
  return (
    <DescriptionList
      isRuled
      items={facts(props.definition).map(({ term, text }) => ({
        term,
        value:
          isCompared && then.get(term) !== text ? (
            <>
              <ins className="bg-good-soft no-underline">{text || t('none')}</ins>{' '}
              <del className="text-muted block text-sm">{then.get(term) || t('none')}</del>
            </>
          ) : (
            text || t('none')
          ),
      }))}
    />
  );
}

function useKindFacts(): (definition: KindDefinition | GeneralDefinition) => { term: string; text: string }[] {
  const t = useTranslations('catalogue');
  const locale = useLocale();
  const yes = (is: boolean) => t(is ? 'yes' : 'no');
  const gap = t('gap');
  const placeName = (code: string) => (code === '*' ? t('anywhere') : namePlace(code, locale));
  return (definition) => {
    const common = [
      { term: t('field.nameEn'), text: definition.name.en },
      { term: t('field.nameZh'), text: definition.name['zh-CN'] },
      { term: t('field.domain'), text: t(`domain.${definition.domain}`) },
      { term: t('field.parents'), text: definition.parents.join(' ') },
    ];
    if (definition.general) return common;
    const { numberRule, source } = definition;
    return [
      ...common,
      { term: t('field.issuer'), text: definition.issuer },
      { term: t('field.jurisdictions'), text: definition.jurisdictions.map(placeName).join(gap) },
      { term: t('field.specialtyList'), text: definition.specialtyList ? t(`list.${definition.specialtyList}`) : '' },
      {
        term: t('field.levels'),
        text: definition.levels.map(({ code, names }) => `${names[locale]} (${code})`).join(gap),
      },
      {
        term: t('field.rule'),
        text:
          numberRule.rule === 'pattern' ? `${t('rule.pattern')}: ${numberRule.pattern}` : t(`rule.${numberRule.rule}`),
      },
      { term: t('field.numberExample'), text: definition.numberExample },
      { term: t('field.numberSpace'), text: definition.numberSpace },
      { term: t('field.numberEmbedsIdentity'), text: yes(definition.numberEmbedsIdentity) },
      { term: t('field.sourceName'), text: source.name },
      { term: t('field.sourceUrl'), text: source.url ?? '' },
      { term: t('field.adapter'), text: t(`adapter.${source.adapter ?? 'none'}`) },
      { term: t('field.adapterSuffices'), text: yes(source.adapterSuffices) },
      { term: t('field.expires'), text: t(`expires.${definition.expires}`) },
      { term: t('field.evidence'), text: definition.evidence.map((form) => t(`evidence.${form}`)).join(gap) },
      { term: t('field.verifiedBy'), text: definition.verifiedBy.map((ground) => t(`ground.${ground}`)).join(gap) },
      { term: t('field.fourEyes'), text: yes(definition.fourEyes) },
      { term: t('field.badgeIssuers'), text: definition.badgeIssuers.join(gap) },
      { term: t('field.reverify'), text: String(definition.reverifyEveryDays) },
      { term: t('field.maxAge'), text: String(definition.checkMaxAgeDays) },
    ];
  };
}
