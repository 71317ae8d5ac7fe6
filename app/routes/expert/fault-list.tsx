import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import type { Criterion } from '~/features/jobs/rubric';
import { Notice } from '~/ui/notice';

/** Which criteria a refused review still needs, each a link to its place; takes the focus when it appears. */
export function FaultList({ failure, criteria }: { failure: Failure | undefined; criteria: Criterion[] }) {
  const t = useTranslations();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure?.code === 'reviewIncomplete') list.current?.focus();
  }, [failure]);
  if (failure?.code !== 'reviewIncomplete') return null;
  const faulty = criteria.flatMap((criterion, position) =>
    failure.fields?.[criterion.id] ? [{ id: criterion.id, label: criterion.label, number: position + 1 }] : [],
  );
  return (
    <div ref={list} tabIndex={-1} className="scroll-mt-40">
      <Notice tone="bad" title={t('expert.work.workspace.faults')}>
        <p>{t('errors.reviewIncomplete')}</p>
        <ul className="mt-1">
          {faulty.map((criterion) => (
            <li key={criterion.id}>
              <a href={`#criterion-${criterion.id}`}>
                {criterion.number}. {criterion.label}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
