import { useTranslations } from 'use-intl';
import type { CredentialMessage } from '../list-messages.server';
import { Timeline } from '~/ui/timeline';

interface Props {
  messages: CredentialMessage[];
  /** Who reads: the desk sees names, the holder sees "the desk". */
  reader: 'desk' | 'holder';
}

/** What the desk and the holder wrote to each other about a credential, oldest first. */
export function MessageThread({ messages, reader }: Props) {
  const t = useTranslations('credentials.thread');
  const reasons = useTranslations('credentials.reason');
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="thread">
      <h2 id="thread" className="mb-3 text-lg font-semibold">
        {t('title')}
      </h2>
      <Timeline
        times="exact"
        entries={messages.map((message) => ({
          key: message.id,
          at: message.sentAt,
          title: titleOf(message),
          tone: message.authorRole === 'desk' ? 'accent' : 'neutral',
          children: (
            <>
              {message.reasonCode && <p className="text-muted">{reasons(message.reasonCode)}</p>}
              {message.body && <p className="whitespace-pre-wrap">{message.body}</p>}
              {message.documentId && (
                <p>
                  <a href={`/documents/${message.documentId}`} download>
                    {message.documentName ?? t('document')}
                  </a>
                </p>
              )}
              {!message.body && !message.documentId && !message.reasonCode && (
                <p className="text-muted">{t('nameOnly')}</p>
              )}
            </>
          ),
        }))}
      />
    </section>
  );

  function titleOf({ authorRole, authorName }: CredentialMessage): string {
    if (authorRole === 'desk') return reader === 'desk' ? authorName : t('desk');
    return reader === 'desk' ? authorName : t('you');
  }
}
