import { useLocale, useTranslations } from 'use-intl';
import { useKindName } from '../../catalogue/ui/use-kind-name';
import { usePlaceName } from '../../credentials/ui/credential-kind-name';

/** A capability token in words: "US physician (NPI), United States" or "English: reading at B2 or higher". */
export function ConditionText({ token }: { token: string }) {
  const t = useTranslations('expert.board');
  const locale = useLocale();
  const placeName = usePlaceName();
  const kindName = useKindName();
  const [type, subject = '', third = '', level = ''] = token.split(':');
  if (type === 'language') {
    const language = new Intl.DisplayNames([locale], { type: 'language' }).of(subject) ?? subject;
    return <span>{third === 'write' ? t('needWrite', { language, level }) : t('needRead', { language, level })}</span>;
  }
  const kind = kindName(subject);
  return (
    <span>
      {third === '*' ? t('needCredentialAnywhere', { kind }) : t('needCredential', { kind, place: placeName(third) })}
    </span>
  );
}
