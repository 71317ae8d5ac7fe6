import { classNames } from '~/ui/class-names';

const textClass = classNames(
  'prose max-w-[44rem] wrap-break-word',
  '[&_:is(h2,h3)]:scroll-mt-20 [&_:is(h2,h3)>a]:text-ink [&_:is(h2,h3)>a]:no-underline [&_:is(h2,h3)>a:hover]:underline',
  '[&>h2]:border-line [&>h2]:mt-10 [&>h2]:border-t [&>h2]:pt-6 [&>h2]:text-xl [&>h2:first-child]:mt-0 [&>h2:first-child]:border-0 [&>h2:first-child]:pt-0',
  '[&>h3]:mt-7 [&>h3]:text-lg',
  '[&_table]:table [&_table]:w-full [&_:is(th,td)]:border-x-0 [&_:is(th,td)]:py-2 [&_:is(th,td)]:ps-0 [&_:is(th,td)]:pe-4 [&_:is(th,td)]:align-top',
  '[&_:is(th,td):first-child]:min-w-18',
  '[&_th]:text-muted [&_th]:border-t-0 [&_th]:text-sm [&_th]:font-medium',
  '[&_pre]:rounded-lg [&_pre]:text-sm [&_pre]:wrap-anywhere [&_pre]:whitespace-pre-wrap',
  'print:[&_:is(h2,h3)]:break-after-avoid print:[&_:is(table,pre,li)]:break-inside-avoid',
);

/** A guide's text, drawn on the server from our own Markdown. */
export function GuideText({ html }: { html: string }) {
  return <div className={textClass} dangerouslySetInnerHTML={{ __html: html }} />;
}
