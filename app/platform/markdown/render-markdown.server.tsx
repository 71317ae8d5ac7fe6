import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import type { SafeHtml } from '~/core/safe-html';

/** Addresses of other people's choosing open beside the page, which they learn nothing of. */
const Anchor: Components['a'] = ({ href, title, children }) => (
  <a href={href} title={title} target="_blank" rel="noopener noreferrer nofollow">
    {children}
  </a>
);

/** Pages load no pictures of other hosts, so a picture is a link to where it lies. */
const Picture: Components['img'] = ({ src, alt }) => (
  <a href={src} target="_blank" rel="noopener noreferrer nofollow">
    {alt || src}
  </a>
);

/**
 * Draws Markdown that somebody wrote, with GitHub's tables and lists. HTML in it is dropped, addresses other than web and
 * mail are emptied, and its headings stand below the heading of level `under`, whatever level they were written at.
 */
export function renderMarkdown(text: string, under: 1 | 2 | 3 = 2): SafeHtml {
  const components: Components = { a: Anchor, img: Picture, ...headingsUnder(under) };
  const html = renderToStaticMarkup(
    <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={components}>
      {text}
    </ReactMarkdown>,
  );
  return { safeHtml: html };
}

function headingsUnder(level: number): Components {
  const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return Object.fromEntries(tags.map((tag, index) => [tag, tags[Math.min(index + level, tags.length - 1)]]));
}
