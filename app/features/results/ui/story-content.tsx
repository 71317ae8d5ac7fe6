import { useTranslations } from 'use-intl';
import { classNames } from '~/ui/class-names';
import { ForeignText } from '~/ui/foreign-text';
import type { TaskStory } from '../get-task-story.server';

/** What the readers saw, as a conversation, and apart from it what they never see. */
export function StoryContent({ story }: { story: Pick<TaskStory, 'content' | 'hidden'> }) {
  const t = useTranslations('results.task');
  const { content, hidden } = story;
  const lang = content.language;
  const isOne = content.responses.length === 1;
  return (
    <section aria-labelledby="content">
      <h2 id="content" className="mb-3 text-base font-semibold">
        {t('contentTitle')}
      </h2>
      <div className="flex flex-col gap-3">
        {content.prompt.map((turn, index) => (
          <Turn
            key={index}
            title={t(`role.${turn.role}`)}
            text={turn.text}
            lang={lang}
            isAsked={turn.role === 'user'}
          />
        ))}
        {content.context && <StoryContext context={content.context} title={t('context')} lang={lang} />}
        <div className={isOne ? 'contents' : 'grid gap-3 lg:grid-cols-2'}>
          {content.responses.map((response, index) => (
            <Turn
              key={response.id}
              title={isOne ? t('response') : t('responseNumber', { number: String(index + 1) })}
              text={response.text}
              lang={lang}
              isJudged
            />
          ))}
        </div>
        {content.sources.length > 0 && <Turn title={t('sources')} text={content.sources.join('\n')} lang={lang} />}
      </div>
      {hidden !== null && (
        <details className="mt-2">
          <summary className="text-muted min-h-11 py-2 text-sm">{t('hiddenTitle')}</summary>
          <div
            className="bg-sunken max-h-96 overflow-auto rounded p-3 text-xs"
            role="region"
            tabIndex={0}
            aria-label={t('hiddenTitle')}
          >
            <pre className="wrap-anywhere whitespace-pre-wrap">{JSON.stringify(hidden, null, 2)}</pre>
          </div>
        </details>
      )}
    </section>
  );
}

interface TurnProps {
  title: string;
  text: string;
  lang: string;
  /** A turn of the person who asks stands to the end, as in a conversation. */
  isAsked?: boolean;
  /** The answer the review is about. */
  isJudged?: boolean;
}

function Turn({ title, text, lang, isAsked = false, isJudged = false }: TurnProps) {
  return (
    <div
      className={classNames(
        'border-line max-w-[min(48rem,100%)] rounded-lg border px-4 py-3',
        isAsked && 'bg-sunken self-end',
        !isAsked && 'bg-surface self-start',
        isJudged && 'border-s-accent border-s-4',
      )}
    >
      <h3 className={classNames('text-xs font-semibold', isJudged ? 'text-accent-strong' : 'text-muted')}>{title}</h3>
      <ForeignText lang={lang} isBlock>
        <p className="mt-1 wrap-break-word whitespace-pre-wrap">{text}</p>
      </ForeignText>
    </div>
  );
}

function StoryContext(props: { context: NonNullable<TaskStory['content']['context']>; title: string; lang: string }) {
  const { paragraphs, tables } = props.context;
  return (
    <div className="border-line rounded-lg border border-dashed px-4 py-3">
      <h3 className="text-muted text-xs font-semibold">{props.title}</h3>
      <ForeignText lang={props.lang} isBlock>
        {paragraphs.map((paragraph, index) => (
          <p key={index} className="mt-1 max-w-prose whitespace-pre-wrap">
            {paragraph}
          </p>
        ))}
        {tables.map((table, index) => (
          <div key={index} className="mt-2 overflow-x-auto" role="region" tabIndex={0} aria-label={props.title}>
            <table className="border-line border text-sm tabular-nums">
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
      </ForeignText>
    </div>
  );
}
