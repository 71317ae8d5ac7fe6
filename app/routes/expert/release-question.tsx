import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button, LinkButton } from '~/ui/button';

/** Asks once more before a task is handed back; it has an address of its own, so that it needs no script. */
export function ReleaseQuestion({ claimId }: { claimId: string }) {
  const t = useTranslations('expert.work.workspace');
  const question = useRef<HTMLElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <section
      ref={question}
      tabIndex={-1}
      aria-labelledby="release-question"
      className="bg-surface border-warn scroll-mt-40 rounded-lg border p-4"
    >
      <h2 id="release-question" className="font-semibold">
        {t('releaseTitle')}
      </h2>
      <p className="text-sm">{t('releaseText')}</p>
      <Form method="post" action={`/expert/work/${claimId}`} className="mt-3 flex flex-wrap gap-2">
        <Button name="intent" value="releaseNow" variant="danger">
          {t('releaseConfirm')}
        </Button>
        <LinkButton to={`/expert/work/${claimId}`} variant="quiet">
          {t('releaseKeep')}
        </LinkButton>
      </Form>
    </section>
  );
}
