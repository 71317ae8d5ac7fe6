import { useLocale } from 'use-intl';

/** A language in the reader's own, with its tag. */
export function LanguageName({ tag }: { tag: string }) {
  const locale = useLocale();
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag);
  return (
    <>
      {name} <span className="text-muted text-xs">{tag}</span>
    </>
  );
}
