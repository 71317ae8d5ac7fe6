import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SafeHtml } from '~/core/safe-html';
import { Markdown } from '~/ui/markdown';
import type { TaskContent } from '../../jobs/task-content';
import { ConversationTurn, Passage } from './conversation-turn';
import { MaterialTable } from './material-table';

interface Props {
  content: TaskContent;
  guideline: { version: number; html: SafeHtml };
  /** The language the guideline is written in; the job's. */
  guidelineLanguage?: string;
  /** Stands above the guideline's text. */
  guidelineNote?: ReactNode;
}

/**
 * What is to be reviewed, in its own language, with its material, sources and the guideline, which opens in place and keeps its
 * place when it is folded. Stands below a heading of the second level.
 */
export function TaskPanel({ content, guideline, guidelineLanguage, guidelineNote }: Props) {
  const t = useTranslations('material');
  const { language, prompt, responses, context, sources } = content;
  return (
    <div className="flex flex-col gap-5">
      <details id="guideline" className="border-line bg-surface scroll-mt-40 rounded-lg border lg:scroll-mt-4">
        <summary className="px-4 py-3 font-medium sm:py-2">
          {t('guideline', { version: String(guideline.version) })}
        </summary>
        {guidelineNote && <p className="text-muted px-4 pb-3 text-sm">{guidelineNote}</p>}
        <div
          data-guideline
          className="border-line max-h-[60vh] overflow-y-auto border-t px-4 py-3"
          role="region"
          aria-label={t('guideline', { version: String(guideline.version) })}
          tabIndex={0}
          lang={guidelineLanguage}
        >
          <Markdown html={guideline.html} />
        </div>
      </details>
      <Part title={t('prompt')}>
        <ol className="flex flex-col gap-3">
          {prompt.map((turn, position) => (
            <ConversationTurn key={position} turn={turn} language={language} />
          ))}
        </ol>
      </Part>
      {responses.map((response, position) => (
        <Part
          key={response.id}
          title={responses.length === 1 ? t('response') : t('responseNumber', { number: String(position + 1) })}
        >
          <div className="border-accent bg-surface border-line rounded-lg border border-s-3 p-4">
            <Passage text={response.text} language={language} />
          </div>
        </Part>
      ))}
      {context && (
        <Part title={t('context')}>
          {context.paragraphs.map((paragraph, position) => (
            <Passage key={position} text={paragraph} language={language} />
          ))}
          {context.tables.map((rows, position) => (
            <MaterialTable
              key={position}
              caption={t('table', { number: String(position + 1) })}
              rows={rows}
              language={language}
            />
          ))}
        </Part>
      )}
      {sources.length > 0 && (
        <Part title={t('sources')}>
          <Sources sources={sources} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-muted text-sm font-medium">{title}</h3>
      {children}
    </div>
  );
}

/** Addresses are links only when they are web addresses; the page they lead to learns nothing of where it was opened. */
function Sources({ sources }: { sources: string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5 text-sm wrap-anywhere">
      {sources.map((source) => (
        <li key={source}>
          {/^https?:\/\//i.test(source) ? (
            <a
              href={source}
              target="_blank"
              rel="noopener noreferrer nofollow"
              referrerPolicy="no-referrer"
              data-source
            >
              {source}
            </a>
          ) : (
            source
          )}
        </li>
      ))}
    </ul>
  );
}
