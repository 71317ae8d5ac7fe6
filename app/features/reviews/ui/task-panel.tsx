import { useTranslations } from 'use-intl';
import type { SafeHtml } from '~/core/safe-html';
import { Card } from '~/ui/card';
import { Markdown } from '~/ui/markdown';
import type { TaskContent } from '../../jobs/task-content';

interface Props {
  content: TaskContent;
  guideline: { version: number; html: SafeHtml };
}

/** What is to be reviewed, in its own language, with its material, sources and the guideline. */
export function TaskPanel({ content, guideline }: Props) {
  const t = useTranslations('expert.work.workspace');
  return (
    <div className="flex flex-col gap-4">
      <details className="border-line bg-surface rounded-lg border p-4">
        <summary className="py-1.5 font-semibold">{t('guideline', { version: String(guideline.version) })}</summary>
        <div className="mt-2 text-sm">
          <Markdown html={guideline.html} />
        </div>
      </details>
      <Card title={t('prompt')}>
        <div className="flex flex-col gap-3">
          {content.prompt.map((turn, position) => (
            <div key={position}>
              <p className="text-muted text-xs font-medium">{t(`role.${turn.role}`)}</p>
              <Passage text={turn.text} language={content.language} />
            </div>
          ))}
        </div>
      </Card>
      {content.responses.map((response, position) => (
        <Card
          key={response.id}
          title={content.responses.length === 1 ? t('response') : t('responseNumber', { number: String(position + 1) })}
        >
          <Passage text={response.text} language={content.language} />
        </Card>
      ))}
      {content.context && <Material context={content.context} language={content.language} />}
      {content.sources.length > 0 && <Sources sources={content.sources} />}
    </div>
  );
}

/** Text as it came, line breaks kept. It is not Markdown: what is reviewed must be seen as it is. */
function Passage({ text, language }: { text: string; language: string }) {
  return (
    <p lang={language} dir="auto" className="max-w-prose wrap-break-word whitespace-pre-wrap">
      {text}
    </p>
  );
}

function Material({ context, language }: { context: NonNullable<TaskContent['context']>; language: string }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <Card title={t('context')}>
      <div className="flex flex-col gap-3">
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
      </div>
    </Card>
  );
}

function MaterialTable({ caption, rows, language }: { caption: string; rows: string[][]; language: string }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table lang={language} className="border-collapse text-sm">
        <caption className="text-muted text-start text-xs font-medium">{caption}</caption>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className="border-line border px-2 py-1 align-top tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Addresses are links only when they are web addresses; the page they lead to learns nothing of where it was opened. */
function Sources({ sources }: { sources: string[] }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <Card title={t('sources')}>
      <ul className="flex list-disc flex-col gap-1 ps-5 text-sm wrap-anywhere">
        {sources.map((source) => (
          <li key={source}>
            {/^https?:\/\//i.test(source) ? (
              <a href={source} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
                {source}
              </a>
            ) : (
              source
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
