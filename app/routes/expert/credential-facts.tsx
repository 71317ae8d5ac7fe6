import { useTranslations } from 'use-intl';
import type { MyCredential } from '~/features/credentials/list-my-credentials.server';
import { Card } from '~/ui/card';
import { DescriptionList } from '~/ui/description-list';

/** What is kept of a credential, as its holder stated it. */
export function CredentialFacts({ credential }: { credential: MyCredential }) {
  const t = useTranslations('credentials.detail');
  const { documentId, documentName, numberMasked, holderName } = credential;
  const document = documentId && (
    <a href={`/documents/${documentId}`} download>
      {documentName}
    </a>
  );
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          { term: t('number'), value: <span className="tabular-nums">{numberMasked}</span> },
          { term: t('holder'), value: holderName },
          ...(document ? [{ term: t('document'), value: document }] : []),
        ]}
      />
    </Card>
  );
}
