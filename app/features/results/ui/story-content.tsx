import { useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import type { TaskStory } from '../get-task-story.server';

/** What the readers saw, and apart from it what they never see. */
export function StoryContent({ story }: { story: Pick<TaskStory, 'content' | 'hidden'> }) {
  const t = useTranslations('results.task');
  const { content, hidden } = story;
  return (
    <Card title={t('contentTitle')}>
      <div className="flex flex-col gap-4" lang={content.language}>
        {content.prompt.map((turn, index) => (
          <TextBlock key={index} title={t(`role.${turn.role}`)} text={turn.text} />
        ))}
        {content.responses.map((response, index) => (
          <TextBlock
            key={response.id}
            title={content.responses.length > 1 ? t('responseNumber', { number: String(index + 1) }) : t('response')}
            text={response.text}
          />
        ))}
        {content.context && <StoryContext context={content.context} title={t('context')} />}
        {content.sources.length > 0 && <TextBlock title={t('sources')} text={content.sources.join('\n')} />}
      </div>
      {hidden !== null && (
        <details className="border-line mt-4 border-t pt-3">
          <summary className="min-h-11 text-sm font-medium">{t('hiddenTitle')}</summary>
          <div
            className="bg-sunken max-h-96 overflow-auto rounded p-3 text-xs"
            role="region"
            tabIndex={0}
            aria-label={t('hiddenTitle')}
          >
            <pre className="whitespace-pre-wrap">{JSON.stringify(hidden, null, 2)}</pre>
          </div>
        </details>
      )}
    </Card>
  );
}

function TextBlock({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3 className="text-muted text-sm font-medium">{title}</h3>
      <p className="mt-1 text-sm wrap-break-word whitespace-pre-wrap">{text}</p>
    </div>
  );
}

function StoryContext(props: { context: NonNullable<TaskStory['content']['context']>; title: string }) {
  const { paragraphs, tables } = props.context;
  return (
    <div>
      <h3 className="text-muted text-sm font-medium">{props.title}</h3>
      {paragraphs.map((paragraph, index) => (
        <p key={index} className="mt-1 text-sm whitespace-pre-wrap">
          {paragraph}
        </p>
      ))}
      {tables.map((table, index) => (
        <div key={index} className="mt-2 overflow-x-auto" role="region" tabIndex={0} aria-label={props.title}>
          <table className="border-line border text-sm">
            <tbody>
              {table.map((row, rowIndex) => (
                <tr key={rowIndex} className="border-line border-b">
                  {row.map((cell, cellIndex) => (
                    <td key={cellIndex} className="px-2 py-1 align-top">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}
