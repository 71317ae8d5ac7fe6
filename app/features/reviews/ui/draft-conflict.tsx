import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { diffWords } from '~/ui/diff-words';
import { Notice } from '~/ui/notice';
import type { Criterion } from '../../jobs/rubric';
import { answerTo } from '../draft-answers';
import type { Answer, ReviewContent } from '../review-content';
import { AnswerText } from './answer-text';
import type { Draft } from './use-draft';

interface Props {
  draft: Draft;
  criteria: readonly Criterion[];
  /** The language the criteria are written in. */
  language: string;
}

/** The choice between two drafts, side by side with what differs; nothing is overwritten before it is made. */
export function DraftConflict({ draft, criteria, language }: Props) {
  const t = useTranslations('expert.work.workspace');
  if (!draft.newer) return null;
  const sides = [draft.content, draft.newer] as const;
  const differing = criteria.flatMap((criterion, position) =>
    differs(sides, criterion.id) ? [{ criterion, number: position + 1 }] : [],
  );
  return (
    <Notice tone="warn" title={t('conflictTitle')}>
      <p>{t('conflictText')}</p>
      <ul className="mt-2 flex max-h-72 flex-col gap-3 overflow-y-auto">
        {differing.map(({ criterion, number }) => (
          <li key={criterion.id}>
            <p className="font-medium">
              {number}. <span lang={language}>{criterion.label}</span>
            </p>
            <div className="mt-1 grid gap-2 sm:grid-cols-2">
              {sides.map((side, position) => (
                <Side
                  key={position}
                  title={position === 0 ? t('conflictHere') : t('conflictThere')}
                  own={answerTo(side, criterion.id)}
                  other={answerTo(sides[position === 0 ? 1 : 0], criterion.id)}
                  criterion={criterion}
                  language={language}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="button" variant="secondary" onClick={draft.keepMine}>
          {t('keepMine')}
        </Button>
        <Button type="button" variant="secondary" onClick={draft.takeNewer}>
          {t('takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}

interface SideProps {
  title: string;
  own: Answer;
  other: Answer;
  criterion: Criterion;
  language: string;
}

/** One draft's answer; what only it has is underlined. */
function Side({ title, own, other, criterion, language }: SideProps) {
  const t = useTranslations('expert.work.workspace');
  const isOwn = own.value !== other.value;
  return (
    <div className="border-line bg-surface rounded-md border p-2.5">
      <p className="text-muted text-xs font-medium">{title}</p>
      <p className={isOwn ? 'font-semibold underline underline-offset-3' : 'font-semibold'}>
        {own.value === '' ? (
          t('state.noAnswer')
        ) : (
          <AnswerText spec={criterion.answer} value={own.value} language={language} />
        )}
      </p>
      <p className="text-sm wrap-break-word whitespace-pre-wrap" dir="auto">
        {diffWords(other.rationale, own.rationale).map((part, position) =>
          part.kind === 'removed' ? null : part.kind === 'added' ? (
            <mark key={position} className="text-ink bg-warn-soft underline underline-offset-3">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </p>
    </div>
  );
}

function differs([one, other]: readonly [ReviewContent, ReviewContent], criterionId: string): boolean {
  const [here, there] = [answerTo(one, criterionId), answerTo(other, criterionId)];
  return here.value !== there.value || here.rationale !== there.rationale;
}
