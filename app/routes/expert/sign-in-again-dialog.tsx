import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { Button } from '~/ui/button';
import { Dialog, DialogActions } from '~/ui/dialog';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { TextInput } from '~/ui/text-input';

interface Props {
  expertId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Signs the page's own expert in again where they are; whoever else signs in leaves this page for their own. */
export function SignInAgainDialog({ expertId, onDone, onClose }: Props) {
  const t = useTranslations('auth');
  const workspace = useTranslations('expert.work.workspace.clock');
  const [failure, setFailure] = useState<Failure>();
  const [isSending, setSending] = useState(false);
  const errors = useFieldErrors(failure);
  const form = useRef<HTMLFormElement>(null);
  // A dialog gives the focus to its first button, which here would close it.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    const answer = await signInAgain(new FormData(event.currentTarget));
    setSending(false);
    if ('failure' in answer) setFailure(answer.failure);
    else if (answer.userId === expertId) onDone();
    else location.assign('/');
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('signIn.title')} description={workspace('signedOut')}>
      <form ref={form} onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-4" method="post">
        <FailureNotice failure={failure} />
        <TextInput
          label={t('field.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          errors={errors('email')}
        />
        <TextInput
          label={t('field.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          errors={errors('password')}
        />
        <DialogActions>
          <Button {...(isSending && { pending: true })}>{t('signIn.submit')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

async function signInAgain(form: FormData): Promise<{ userId: string } | { failure: Failure }> {
  try {
    const response = await fetch('/sign-in/again', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(form)),
    });
    if (response.ok) return (await response.json()) as { userId: string };
    return { failure: (await response.json()) as Failure };
  } catch {
    return { failure: { kind: 'unavailable', code: 'noAnswer', message: 'The server does not answer.' } };
  }
}
