import type { SafeHtml } from '~/core/safe-html';

/**
 * Text somebody wrote in Markdown. It was sanitized on the server, where `renderMarkdown` alone makes `SafeHtml`, so it is
 * put into the page as it is and the browser loads no Markdown code.
 */
export function Markdown({ html }: { html: SafeHtml }) {
  return <div className="prose max-w-prose wrap-break-word" dangerouslySetInnerHTML={{ __html: html.safeHtml }} />;
}
