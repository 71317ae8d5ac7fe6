import { useState, type ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { TextArea } from './text-area';

/** A `TextArea` that must hold at least `minLength` characters: says so, and how many it holds already. */
export function CountedTextArea({ hint, minLength, ...area }: ComponentProps<typeof TextArea> & { minLength: number }) {
  const t = useTranslations('ui');
  const [length, setLength] = useState(String(area.defaultValue ?? '').trim().length);
  return (
    <TextArea
      {...area}
      minLength={minLength}
      onChange={(event) => setLength(event.currentTarget.value.trim().length)}
      hint={
        <>
          {hint} {t('atLeastCharacters', { least: minLength })}{' '}
          <span className="tabular-nums">{t('characters', { count: length })}</span>
        </>
      }
    />
  );
}
