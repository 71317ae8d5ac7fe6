import { useLocale, useTranslations } from 'use-intl';
import { namePlace } from '~/i18n/name-place';
import { useKindName } from '../../catalogue/ui/use-kind-name';
import { credentialTitle, placeBesideKind } from '../credential-title';

/** A kind and, where its name does not say it, where it was given, in the reader's language: "US physician (NPI)". */
export function CredentialKindName({ kind, jurisdiction }: { kind: string; jurisdiction: string }) {
  const name = useKindName()(kind);
  const placeName = usePlaceName()(jurisdiction);
  const place = placeBesideKind({ kindName: name, jurisdiction, placeName }, useLocale());
  return (
    <>
      {name}
      {place !== null && <span className="text-muted block text-xs">{place}</span>}
    </>
  );
}

/** The same in one line, for titles and sentences: "CFA charterholder, Worldwide". */
export function useCredentialTitle(): (kind: string, jurisdiction: string) => string {
  const kindName = useKindName();
  const place = usePlaceName();
  const locale = useLocale();
  return (kind, jurisdiction) =>
    credentialTitle({ kindName: kindName(kind), jurisdiction, placeName: place(jurisdiction) }, locale);
}

/** Names a jurisdiction; a part of a country with its code, as its registers do. */
export function usePlaceName(): (jurisdiction: string) => string {
  const t = useTranslations('credentials');
  const locale = useLocale();
  return (jurisdiction) => (jurisdiction === '*' ? t('anywhere') : namePlace(jurisdiction, locale));
}
