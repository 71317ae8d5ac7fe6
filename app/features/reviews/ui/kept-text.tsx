import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '~/ui/notice';
import type { Criterion } from '../../jobs/rubric';
import { AnswerText } from './answer-text';
import { readFromTab, readTextFromTab } from './draft-transport';

const never = () => () => {};

interface Props {
  claimId: string;
  criteria: Criterion[];
  language: string;
}

/** What only this tab still holds of a claim that ended before it could be saved. Draws nothing when there is none. */
export function KeptText({ claimId, criteria, language }: Props) {
  const t = useTranslations('expert.work.workspace.state');
  const text = useSyncExternalStore(
    never,
    () => readTextFromTab(claimId),
    () => null,
  );
  const kept = text === null ? undefined : readFromTab(claimId);
  if (!kept) return null;
  return (
    <Notice tone="warn" title={t('keptHere')}>
      <ul className="mt-2 flex flex-col gap-2">
        {criteria.flatMap((criterion) =>
          kept.content.answers
            .filter((answer) => answer.criterionId === criterion.id)
            .map((answer) => (
              <li key={criterion.id}>
                <span lang={language}>{criterion.label}</span>:{' '}
                <strong>
                  <AnswerText spec={criterion.answer} value={answer.value} language={language} />
                </strong>
                <p className="wrap-break-word whitespace-pre-wrap">{answer.rationale}</p>
              </li>
            )),
        )}
      </ul>
    </Notice>
  );
}
