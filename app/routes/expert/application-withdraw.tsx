import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { nextApplicationStatus, type ApplicationStatus } from '~/features/applications/application';
import { Button } from '~/ui/button';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';
import { TextInput } from '~/ui/text-input';

/** The way to take the application back, where that is possible; a typed word stands before it. */
export function WithdrawApplication({ status }: { status: ApplicationStatus }) {
  const t = useTranslations('application.withdraw');
  if (!nextApplicationStatus(status, 'withdraw').ok) return null;
  const word = t('word');
  return (
    <div>
      <DialogButton trigger={t('trigger')} variant="danger" title={t('title')}>
        {(close) => (
          <Form method="post" onSubmit={close} className="flex flex-col gap-4">
            <p>{t('text')}</p>
            <TextInput
              label={t('type', { word })}
              name="confirmation"
              required
              pattern={`\\s*${word}\\s*`}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <DialogActions>
              <Button type="button" variant="secondary" onClick={close}>
                {t('keep')}
              </Button>
              <Button name="intent" value="withdraw" variant="danger">
                {t('now')}
              </Button>
            </DialogActions>
          </Form>
        )}
      </DialogButton>
    </div>
  );
}
