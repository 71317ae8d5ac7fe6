import { useTranslations } from 'use-intl';

interface Props {
  sections: readonly { anchor: string; text: string }[];
}

/** The sections of a guide as links: beside the text on wide screens, folded above it on narrow ones, absent on paper. */
export function GuideContents({ sections }: Props) {
  const t = useTranslations('help');
  return (
    <>
      <details className="no-print border-line mb-6 border-y lg:hidden">
        <summary className="flex min-h-11 items-center gap-2 font-medium before:content-['＋'] [details[open]>&]:before:content-['－']">
          {t('contents')}
        </summary>
        <nav aria-label={t('contents')} className="pb-3">
          <SectionLinks sections={sections} />
        </nav>
      </details>
      <nav
        aria-label={t('contents')}
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] self-start overflow-y-auto lg:col-start-2 lg:row-start-1 lg:block"
      >
        <p className="text-muted mb-2 text-xs font-semibold">{t('contents')}</p>
        <SectionLinks sections={sections} />
      </nav>
    </>
  );
}

function SectionLinks({ sections }: Props) {
  return (
    <ul>
      {sections.map(({ anchor, text }) => (
        <li key={anchor}>
          <a
            href={`#${anchor}`}
            className="text-muted hover:text-ink flex min-h-11 items-center underline-offset-4 hover:underline lg:min-h-8"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
