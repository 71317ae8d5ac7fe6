import { classNames } from '~/ui/class-names';

const textClass = classNames(
  'prose leading-relaxed wrap-break-word sm:text-[0.9375rem]',
  '[&_:is(h2,h3)]:scroll-mt-20 [&_:is(h2,h3)>a]:text-ink [&_:is(h2,h3)>a]:no-underline [&_:is(h2,h3)>a:hover]:underline',
  '[&>h2]:border-line [&>h2]:mt-10 [&>h2]:border-t [&>h2]:pt-5 [&>h2]:text-xl [&>h2:first-child]:mt-0 [&>h2:first-child]:border-0 [&>h2:first-child]:pt-0',
  '[&>h3]:mt-7 [&>h3]:text-base',
  '[&_table]:table [&_table]:w-full [&_th]:font-semibold [&_:is(th,td)]:align-top',
  '[&_pre]:wrap-anywhere [&_pre]:whitespace-pre-wrap',
  'print:[&_:is(h2,h3)]:break-after-avoid print:[&_:is(table,pre,li)]:break-inside-avoid',
);

/** A guide's text, drawn on the server from our own Markdown. */
export function GuideText({ html }: { html: string }) {
  return <div className={textClass} dangerouslySetInnerHTML={{ __html: html }} />;
}
