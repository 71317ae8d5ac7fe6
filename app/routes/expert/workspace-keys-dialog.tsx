import { useTranslations } from 'use-intl';
import { Dialog } from '~/ui/dialog';
import { Kbd } from '~/ui/kbd';

const keys = [['Tab'], ['↑', '↓'], ['1', '9'], ['Y', 'N'], ['J', 'K'], ['P'], ['Ctrl/⌘ + Enter'], ['?']] as const;
const meanings = ['tab', 'arrows', 'digits', 'yesNo', 'nextPrevious', 'pause', 'submit', 'list'] as const;

/** The list of keys itself. Loaded by `WorkspaceKeys`. */
export function WorkspaceKeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('expert.work.workspace.keys');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title')} description={t('lead')}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {meanings.map((meaning, position) => (
          <div key={meaning} className="contents">
            <dt className="flex gap-1">
              {keys[position]?.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <a href="/help/keyboard#in-the-workspace">{t('guide')}</a>
    </Dialog>
  );
}
