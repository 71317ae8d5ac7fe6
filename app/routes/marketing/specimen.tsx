import { useTranslations } from 'use-intl';

/**
 * What a review is, at a glance: one answer, two blind opinions that differ, the stronger expert's decision, time and pay.
 * An invented example, and it says so.
 */
export function Specimen() {
  const t = useTranslations('marketing.specimen');
  return (
    <figure className="border-line bg-surface shadow-raised overflow-hidden rounded-xl border text-sm">
      <div className="border-line border-b p-4 sm:p-5">
        <p className="text-muted text-xs font-medium">{t('question.label')}</p>
        <p className="mt-1">{t('question.text')}</p>
        <p className="text-muted mt-3 text-xs font-medium">{t('answer.label')}</p>
        <p className="mt-1">
          {t('answer.before')}
          <mark className="bg-warn-soft text-ink rounded px-0.5">{t('answer.flaw')}</mark>
          {t('answer.after')}
        </p>
      </div>
      <ol className="divide-line divide-y">
        <Opinion who={t('readerA.who')} verdict={t('readerA.verdict')} tone="good" text={t('readerA.text')} />
        <Opinion who={t('readerB.who')} verdict={t('readerB.verdict')} tone="bad" text={t('readerB.text')} />
        <Opinion who={t('tier2.who')} verdict={t('tier2.verdict')} tone="bad" text={t('tier2.text')} decides />
      </ol>
      <figcaption className="border-line bg-sunken text-muted flex flex-wrap justify-between gap-x-4 border-t px-4 py-2.5 text-xs sm:px-5">
        <span className="tabular-nums">{t('paid')}</span>
        <span>{t('caption')}</span>
      </figcaption>
    </figure>
  );
}

function Opinion(props: { who: string; verdict: string; tone: 'good' | 'bad'; text: string; decides?: boolean }) {
  const { who, verdict, tone, text, decides } = props;
  return (
    <li className={`p-4 sm:px-5 ${decides ? 'border-accent border-s-4' : 'border-s-4 border-transparent'}`}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{who}</span>
        <span className={`font-semibold ${tone === 'bad' ? 'text-bad' : 'text-good'}`}>{verdict}</span>
      </p>
      <p className="text-muted mt-1">{text}</p>
    </li>
  );
}
