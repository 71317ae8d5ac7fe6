import type { ReactNode } from 'react';

interface Props {
  /** BCP 47 tag of the text's language; undefined where nobody knows it. */
  lang: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto';
  /** A block of its own instead of words inside a line. */
  isBlock?: boolean;
  children: ReactNode;
}

/** Text in another language than the page: read out, broken and drawn by that language's rules, in its own direction. */
export function ForeignText({ lang, dir = 'auto', isBlock = false, children }: Props) {
  const Element = isBlock ? 'div' : 'span';
  return (
    <Element lang={lang} dir={dir} className={isBlock ? undefined : '[unicode-bidi:isolate]'}>
      {children}
    </Element>
  );
}
