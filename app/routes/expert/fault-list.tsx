import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import type { Criterion } from '~/features/jobs/rubric';
import { Notice } from '~/ui/notice';

interface Props {
  failure: Failure | undefined;
  /** What of the failure the draft has not mended yet. */
  left: Failure | undefined;
  criteria: Criterion[];
}

/** Which criteria a refused review still needs, each a link to its place until it is mended; takes the focus when it appears. */
export function FaultList({ failure, left, criteria }: Props) {
  const t = useTranslations();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure?.code === 'reviewIncomplete') list.current?.focus();
  }, [failure]);
  if (!left) return null;
  const faulty = criteria.flatMap((criterion, position) =>
    left.fields?.[criterion.id] ? [{ id: criterion.id, label: criterion.label, number: position + 1 }] : [],
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
