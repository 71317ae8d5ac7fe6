import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ButtonSize, ButtonVariant } from '~/ui/button-look';
import { Button } from '~/ui/button';
import { DialogButton } from '~/ui/dialog-button';
import { DialogActions } from '~/ui/dialog';
import { TextInput } from '~/ui/text-input';

interface Props {
  trigger: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  title: string;
  text: string;
  /** Whether what is taken back proves something now: then a typed word is asked for, which the browser checks. */
  proves: boolean;
  action: string;
  /** Hidden fields the form posts. */
  fields?: Record<string, string>;
}

/** Asks before something stated is taken back. It cannot be undone, only stated anew. */
export function WithdrawDialog({ trigger, variant = 'danger', size, title, text, proves, action, fields = {} }: Props) {
  const t = useTranslations('credentials.detail');
  const word = t('withdrawWord');
  return (
    <DialogButton trigger={trigger} variant={variant} {...(size && { size })} title={title}>
      {(close) => (
        <Form method="post" action={action} className="flex flex-col gap-4">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>{text}</p>
          {proves && (
            <TextInput
              label={t('withdrawType', { word })}
              name="confirmation"
              required
              pattern={`\\s*${word}\\s*`}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
          <DialogActions>
            <Button type="button" variant="secondary" onClick={close}>
              {t('withdrawKeep')}
            </Button>
            <Button variant="danger">{t('withdrawNow')}</Button>
          </DialogActions>
        </Form>
      )}
    </DialogButton>
  );
}
