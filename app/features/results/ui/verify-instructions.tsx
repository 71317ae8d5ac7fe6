import { useTranslations } from 'use-intl';
import { Card } from '~/ui/card';

/** Where the public key is, and the exact command that checks a file. */
export function VerifyInstructions() {
  const t = useTranslations('results');
  return (
    <Card title={t('verifyTitle')}>
      <p className="text-sm">{t('verifyText')}</p>
      <p className="my-3">
        <a
          href="/signing-key.pem"
          download
          className="text-accent inline-flex min-h-11 items-center underline underline-offset-2"
        >
          {t('key')}
        </a>
      </p>
      <div
        className="bg-sunken overflow-x-auto rounded p-3 text-sm"
        role="region"
        tabIndex={0}
        aria-label={t('command')}
      >
        <pre>
          <code>npm run verify:export -- FILE.jsonl --key signing-key.pem</code>
        </pre>
      </div>
    </Card>
  );
}
