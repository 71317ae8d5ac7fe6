import { useTranslations } from 'use-intl';
import { SegmentedLinks } from '~/ui/segmented';
import { domains, type Domain } from '../../catalogue/credential-kind';

/** Where a job may begin: from nothing, or from a whole example of a domain. */
export function TemplateLinks({ current }: { current: Domain | undefined }) {
  const t = useTranslations('company.builder');
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="text-muted">{t('startFrom')}</p>
      <SegmentedLinks
        label={t('startFrom')}
        items={[
          { to: '?', text: t('blank'), isCurrent: current === undefined },
          ...domains.map((domain) => ({
            to: `?start=${domain}`,
            text: t('example', { domain: t(`domains.${domain}`) }),
            isCurrent: current === domain,
          })),
        ]}
      />
    </div>
  );
}
