import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';

interface Props {
  /** Whose page it is: only this person may go on here. */
  expertId: string;
  onDone: () => void;
}

export const loadDialog = () => import('./sign-in-again-dialog');
const SignInAgainDialog = lazy<ComponentType<Props & { onClose: () => void }>>(() =>
  loadDialog().then(
    (module) => ({ default: module.SignInAgainDialog }),
    () => ({ default: () => null }),
  ),
);

/** The way back in for an expert whose session ended while the workspace was open; the page and its text stay as they are. */
export function SignInAgain({ expertId, onDone }: Props) {
  const t = useTranslations('expert.work.workspace.clock');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <p className="pb-1.5">
      <Button type="button" size="small" onClick={() => setIsOpen(true)}>
        {t('signIn')}
      </Button>
      {isOpen && (
        <Suspense>
          <SignInAgainDialog expertId={expertId} onDone={onDone} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
