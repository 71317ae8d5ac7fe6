import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { helpPath } from '~/help/guides';
import { LinkButton } from '~/ui/button';
import { CopyButton } from '~/ui/copy-button';
import { SentenceGap } from '~/ui/sentence-gap';

const hashCommand = 'shasum -a 256 FILE.jsonl';
const verifyCommand = 'node verify-export.mjs FILE.jsonl --key signing-key.pem';

/** How anybody checks a file: the public key, the verifier, the file's hash, and the exact command. */
export function VerifyInstructions() {
  const t = useTranslations('results');
  return (
    <section aria-labelledby="verify">
      <h2 id="verify" className="text-base font-semibold">
        {t('verifyTitle')}
      </h2>
      <p className="text-muted mt-1 mb-3 max-w-prose text-sm">
        {t('verifyText')}
        <SentenceGap />
        <Link to={helpPath('companies', 'verify-export')} className="text-accent underline underline-offset-2">
          {t('verifyMore')}
        </Link>
      </p>
      <ol className="flex list-decimal flex-col gap-4 ps-5">
        <li>
          {t('verifyKey')}
          <div className="mt-2 flex flex-wrap gap-2">
            <LinkButton to="/signing-key.pem" download variant="secondary" size="small" icon="download">
              {t('key')}
            </LinkButton>
            <LinkButton to="/verify-export.mjs" download variant="secondary" size="small" icon="download">
              {t('verifier')}
            </LinkButton>
          </div>
        </li>
        <Step command={hashCommand}>{t('verifyHash')}</Step>
        <Step command={verifyCommand}>{t('verifyRun')}</Step>
      </ol>
    </section>
  );
}

function Step({ command, children }: { command: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <div className="bg-sunken mt-2 flex items-start justify-between gap-2 rounded-md py-1 ps-3 pe-1">
        <pre className="min-w-0 py-1.5 text-sm wrap-break-word whitespace-pre-wrap">
          <code>{command}</code>
        </pre>
        <span className="shrink-0">
          <CopyButton text={command} label={command} />
        </span>
      </div>
    </li>
  );
}
