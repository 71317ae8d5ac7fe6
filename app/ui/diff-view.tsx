import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { diffWords, type DiffPart } from './diff-words';

interface Props {
  before: string;
  after: string;
  /** Language of both texts where it differs from the page's. */
  lang?: string;
}

const removedLook = 'bg-bad-soft text-bad decoration-bad/60 rounded-sm px-0.5 line-through';
const addedLook = 'bg-good-soft text-good decoration-good/60 rounded-sm px-0.5 underline underline-offset-3';

/**
 * What changed between two texts, word by word, as deletions and insertions in place; each says to screen readers what it is.
 * Costs about 1.5 kB compressed on the pages that use it (diffArrays of `diff`).
 */
export function DiffView({ before, after, lang }: Props) {
  const t = useTranslations('ui.change');
  if (before === after) return <p className="text-muted">{t('same')}</p>;
  return (
    <p lang={lang} dir={lang ? 'auto' : undefined} className="wrap-break-word whitespace-pre-wrap">
      {diffWords(before, after).map((part, position) => (
        <Change key={position} part={part} />
      ))}
    </p>
  );
}

function Change({ part }: { part: DiffPart }) {
  const t = useTranslations('ui.change');
  if (part.kind === 'same') return <>{part.text}</>;
  const words = (text: string) => <span className="sr-only">{` [${text}] `}</span>;
  return part.kind === 'removed' ? (
    <del className={removedLook}>
      {words(t('removed'))}
      {part.text}
      {words(t('end'))}
    </del>
  ) : (
    <ins className={addedLook}>
      {words(t('added'))}
      {part.text}
      {words(t('end'))}
    </ins>
  );
}

/** What changed from one value to another: a status, an amount, a date. The old one struck through before the new one. */
export function ValueChange({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations('ui.change');
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <del className="text-muted">
        <span className="sr-only">{t('before')}</span>
        {before}
      </del>
      <span aria-hidden="true">→</span>
      <ins className="font-medium no-underline">
        <span className="sr-only">{t('after')}</span>
        {after}
      </ins>
    </span>
  );
}
