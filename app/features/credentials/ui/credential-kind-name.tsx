import { useLocale, useTranslations } from 'use-intl';
import { namePlace } from '~/i18n/name-place';
import { useKindName } from '../../catalogue/ui/use-kind-name';

/** A kind and where it was given, in the reader's language: "US physician (NPI), United States". */
export function CredentialKindName({ kind, jurisdiction }: { kind: string; jurisdiction: string }) {
  const kindName = useKindName();
  const place = usePlaceName();
  return (
    <>
      {kindName(kind)}
      <span className="text-muted block text-xs">{place(jurisdiction)}</span>
    </>
  );
}

/** The same in one line, for titles and sentences: "US physician (NPI), United States". */
export function useCredentialTitle(): (kind: string, jurisdiction: string) => string {
  const kindName = useKindName();
  const place = usePlaceName();
  const between = useLocale() === 'zh-CN' ? '，' : ', ';
  return (kind, jurisdiction) => `${kindName(kind)}${between}${place(jurisdiction)}`;
}

/** Names a jurisdiction; a part of a country with its code, as its registers do. */
export function usePlaceName(): (jurisdiction: string) => string {
  const t = useTranslations('credentials');
  const locale = useLocale();
  return (jurisdiction) => (jurisdiction === '*' ? t('anywhere') : namePlace(jurisdiction, locale));
}
