import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { Criterion } from '../../jobs/rubric';
import { answerTo } from '../draft-answers';
import type { ReviewContent } from '../review-content';
import { AnswerText } from './answer-text';
import type { DraftOwner } from './draft-buffer';
import type { KeptDraft } from './draft-keeper';
import { isSameContent } from './draft-merge';

interface Props {
  owner: DraftOwner;
  criteria: Criterion[];
  language: string;
  /** What the server has of it. */
  saved: ReviewContent;
}

/**
 * What only this device still holds of a claim that ended before it could be saved, until it is removed by the button or by
 * its age. Draws nothing when there is none.
 */
export function KeptText({ owner, criteria, language, saved }: Props) {
  const t = useTranslations('expert.work.workspace.state');
  const [drafts, setDrafts] = useState<KeptDraft[]>([]);
  const { expertId, seatId } = owner;
  useEffect(() => {
    void import('./draft-buffer')
      .then(({ readKeptDrafts }) => readKeptDrafts({ expertId, seatId }))
      .then((kept) => setDrafts(kept.filter(({ content }) => !isSameContent(content, saved))));
  }, [expertId, seatId, saved]);
  if (drafts.length === 0) return null;
  const remove = () => {
    setDrafts([]);
    void import('./draft-buffer').then(({ forgetKeptDrafts }) => forgetKeptDrafts(owner));
  };
  return (
    <Notice tone="warn" title={t('keptHere')}>
      {drafts.map(({ content }, position) => (
        <KeptAnswers key={position} content={content} criteria={criteria} language={language} />
      ))}
      <Button type="button" variant="secondary" size="small" onClick={remove}>
        {t('forget')}
      </Button>
    </Notice>
  );
}

function KeptAnswers({
  content,
  criteria,
  language,
}: { content: ReviewContent } & Pick<Props, 'criteria' | 'language'>) {
  const given = new Set(content.answers.map(({ criterionId }) => criterionId));
  return (
    <ul className="my-2 flex flex-col gap-2">
      {criteria
        .filter(({ id }) => given.has(id))
        .map((criterion) => (
          <li key={criterion.id}>
            <span lang={language}>{criterion.label}</span>:{' '}
            <strong>
              <AnswerText spec={criterion.answer} value={answerTo(content, criterion.id).value} language={language} />
            </strong>
            <p className="wrap-break-word whitespace-pre-wrap">{answerTo(content, criterion.id).rationale}</p>
          </li>
        ))}
    </ul>
  );
}
