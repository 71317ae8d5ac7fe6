import { useFormatter, useTranslations } from 'use-intl';
import type { MyDocument } from '~/features/documents/list-my-documents.server';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';

/** How large a file is, in thousands of bytes. */
export function DocumentSize({ byteSize }: { byteSize: number }) {
  const t = useTranslations('credentials.documents');
  const count = useFormatter().number(Math.max(1, Math.round(byteSize / 1000)));
  return <span className="text-muted text-xs whitespace-nowrap tabular-nums">{t('kilobytes', { count })}</span>;
}

/** What a document was uploaded for. */
export function DocumentPurpose({ document }: { document: MyDocument }) {
  const t = useTranslations('credentials.documents');
  const name = useCredentialTitle();
  const { credentials, languages, isCv } = document;
  if (credentials.length + languages.length === 0 && !isCv) {
    return <span className="text-muted">{t('forNothing')}</span>;
  }
  return (
    <>
      {isCv && <span className="block">{t('forCv')}</span>}
      {languages.map((tag) => (
        <span key={tag} className="block">
          <LanguageName tag={tag} />
        </span>
      ))}
      {credentials.map(({ id, kind, jurisdiction }) => (
        <span key={id} className="block">
          {name(kind, jurisdiction)}
        </span>
      ))}
    </>
  );
}

/** Until when a document is kept, or what became of it. */
export function KeptUntil({ document }: { document: MyDocument }) {
  const t = useTranslations('credentials.documents.kept');
  const { deletedAt, isQuarantined, keepUntil } = document;
  if (deletedAt) return <>{t.rich('deleted', { at: () => <DateTime at={deletedAt} show="date" /> })}</>;
  if (isQuarantined) return <Badge tone="bad">{t('quarantined')}</Badge>;
  return keepUntil ? <DateTime at={keepUntil} show="date" /> : <>{t('open')}</>;
}
