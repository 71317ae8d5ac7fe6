import { useNavigation } from '@remix-run/react';
import { useState, type InputHTMLAttributes } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { barLook } from './bar-look';
import { Field, type FieldProps } from './field';
import { FileInput } from './file-input';

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'className'> & {
    /** The kinds that are taken, in words: "PDF, JPEG or PNG"; `accept` says it to the browser. */
    kinds?: string;
    /** The largest size that is taken; a larger file is refused before it is sent. */
    maxBytes?: number;
    /** How much of the file has arrived, 0 to 1, where the sender knows; otherwise the bar shows that it is under way. */
    progress?: number;
  };

/** A labelled file input that says what it takes, what was chosen, and that it is being sent. Its form is multipart. */
export function FileField({ label, hint, errors = [], optional, kinds, maxBytes, progress, ...input }: Props) {
  const t = useTranslations('ui.file');
  const format = useFormatter();
  const size = useFileSize();
  const [chosen, setChosen] = useState<{ name: string; size: number }>();
  const isTooLarge = maxBytes !== undefined && chosen !== undefined && chosen.size > maxBytes;
  const sent = useNavigation().formData?.get(input.name ?? '');
  const isSending = progress !== undefined || (sent instanceof File && sent.size > 0);
  const limits = [kinds, maxBytes === undefined ? undefined : t('most', { size: size(maxBytes) })].filter(Boolean);
  return (
    <Field
      label={label}
      hint={
        <>
          {hint}
          {hint && limits.length > 0 && <br />}
          {limits.join(' · ')}
        </>
      }
      errors={isTooLarge ? [t('tooLarge', { size: size(maxBytes) })] : errors}
      optional={optional ?? false}
    >
      {(control) => (
        <>
          <FileInput
            {...input}
            {...control}
            chosen={chosen?.name}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.setCustomValidity(
                file && maxBytes !== undefined && file.size > maxBytes ? t('tooLarge', { size: size(maxBytes) }) : '',
              );
              setChosen(file);
              input.onChange?.(event);
            }}
          />
          {chosen && !isTooLarge && (
            <p className="text-muted text-sm" role="status">
              {t('chosen', { name: chosen.name, size: size(chosen.size) })}
            </p>
          )}
          {isSending && (
            <progress
              value={progress}
              max={1}
              aria-label={
                progress === undefined
                  ? t('sending')
                  : t('uploading', { share: format.number(progress, { style: 'percent' }) })
              }
              className={`${barLook} indeterminate:animate-pulse`}
            />
          )}
        </>
      )}
    </Field>
  );
}

/** Bytes in words, in decimal units as files are sold: 12 kB, 3.4 MB. */
function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const unit = bytes < 1_000_000 ? ('kilobyte' as const) : ('megabyte' as const);
    const amount = unit === 'kilobyte' ? Math.ceil(bytes / 1000) : bytes / 1_000_000;
    return format.number(amount, { style: 'unit', unit, maximumFractionDigits: 1 });
  };
}
