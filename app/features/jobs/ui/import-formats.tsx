import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Icon } from '~/ui/icon';
import { usePageEnvironment } from '~/ui/page-environment';

const linesWith = (
  yes: string,
  no: string,
) => `{"external_id": "q-1", "prompt": "…", "response": {"model": "…", "text": "…"}, "reference_answer": "…"}
{"external_id": "q-2", "prompt": "…", "response": {"text": "…"}, "criteria": [{"claim": "…", "scale": ["${yes}", "${no}"]}]}`;

/** What a file must look like, with an example to take along. */
export function ImportFormats() {
  const t = useTranslations('company.import');
  const { locale } = usePageEnvironment();
  const file = `/examples/tasks-${locale}.jsonl`;
  const link = 'text-accent inline-flex min-h-11 items-center gap-1.5 underline underline-offset-2 sm:min-h-8';
  return (
    <section aria-labelledby="formats">
      <h2 id="formats" className="mb-2 text-base font-semibold">
        {t('formatTitle')}
      </h2>
      <p className="text-muted max-w-prose">{t('formatText')}</p>
      <pre className="bg-sunken mt-3 rounded-md p-3 text-xs wrap-anywhere whitespace-pre-wrap">
        {linesWith(t('exampleYes'), t('exampleNo'))}
      </pre>
      <ul className="text-muted mt-3 flex list-disc flex-col gap-1 ps-5">
        {(['fields', 'turns', 'hidden', 'again'] as const).map((point) => (
          <li key={point}>{t(`formatPoints.${point}`)}</li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-x-5">
        <a href={file} download className={link}>
          <Icon name="download" />
          {t('example')}
        </a>
        <Link to="/help/companies#import-format" className={link}>
          {t('formatHelp')}
        </Link>
      </p>
    </section>
  );
}
