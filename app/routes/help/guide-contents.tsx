import { useTranslations } from 'use-intl';
import { Icon } from '~/ui/icon';
import { TableOfContents } from '~/ui/table-of-contents';

interface Props {
  sections: readonly { anchor: string; text: string }[];
}

/** The sections of a guide as links: beside the text on wide screens, folded above it on narrow ones, absent on paper. */
export function GuideContents({ sections }: Props) {
  const t = useTranslations('help');
  return (
    <>
      <details className="group no-print border-line mb-8 border-y xl:hidden">
        <summary className="flex min-h-11 list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
          <Icon name="chevronEnd" className="text-muted size-3.5 transition-transform group-open:rotate-90" />
          {t('contents')}
        </summary>
        <nav aria-label={t('contents')} className="pb-3">
          <ul>
            {sections.map(({ anchor, text }) => (
              <li key={anchor}>
                <a
                  href={`#${anchor}`}
                  className="text-accent flex min-h-11 items-center underline-offset-4 hover:underline"
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
      <div className="hidden xl:col-start-2 xl:row-start-1 xl:block">
        <div className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto">
          <TableOfContents items={sections.map(({ anchor, text }) => ({ id: anchor, text }))} />
        </div>
      </div>
    </>
  );
}
