import { useTranslations } from 'use-intl';
import { classNames } from '~/ui/class-names';
import type { TaskContent } from '../../jobs/task-content';

type Turn = TaskContent['prompt'][number];

const looks: Record<Turn['role'], string> = {
  user: 'me-6 bg-surface border-line rounded-ss-sm',
  assistant: 'ms-6 bg-accent-soft border-transparent rounded-se-sm',
  system: 'bg-sunken border-transparent text-sm',
};

/** One turn of a conversation, in a box of its speaker's side; who speaks stands in words above it. */
export function ConversationTurn({ turn, language }: { turn: Turn; language: string }) {
  const t = useTranslations('material');
  return (
    <li className={classNames('rounded-xl border px-4 py-2.5', looks[turn.role])}>
      <p className="text-muted text-xs font-medium">{t(`role.${turn.role}`)}</p>
      <Passage text={turn.text} language={language} />
    </li>
  );
}

/** Text as it came, line breaks kept. It is not Markdown: what is reviewed must be seen as it is. */
export function Passage({ text, language }: { text: string; language: string }) {
  return (
    <p lang={language} dir="auto" className="max-w-prose wrap-break-word whitespace-pre-wrap">
      {text}
    </p>
  );
}
