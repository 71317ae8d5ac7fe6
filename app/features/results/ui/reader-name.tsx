import { useTranslations } from 'use-intl';

/** A reader's pseudonym, with the letter under which the reasons of the tier above speak of them. */
export function ReaderName({ reader, letter }: { reader: string; letter: string | undefined }) {
  const t = useTranslations('results.task');
  return (
    <>
      <span className="font-mono">{reader}</span>
      {letter !== undefined && ` (${t('readerLetter', { letter })})`}
    </>
  );
}
