import { Children, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { readGuide, splitHeading, type GuideHeading } from './read-guide';

/** A guide as its pages show it. `html` is the text below title and lead. */
export interface RenderedGuide {
  title: string;
  lead: string;
  headings: GuideHeading[];
  html: string;
}

/** Draws a guide's Markdown on the server. The texts are our own and trusted. */
export function renderGuide(markdown: string): RenderedGuide {
  const { body, ...parts } = readGuide(markdown);
  const html = renderToStaticMarkup(
    <ReactMarkdown remarkPlugins={[remarkGfm]} components={components}>
      {body}
    </ReactMarkdown>,
  );
  return { ...parts, html };
}

const components = {
  h2: ({ children }: { children?: ReactNode }) => <Heading as="h2">{children}</Heading>,
  h3: ({ children }: { children?: ReactNode }) => <Heading as="h3">{children}</Heading>,
  table: ({ children }: { children?: ReactNode }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
};

/** A heading carries its anchor and links to itself, so that its address can be copied. */
function Heading({ as: Tag, children }: { as: 'h2' | 'h3'; children: ReactNode }) {
  const heading = Children.toArray(children).filter((part) => typeof part === 'string');
  const { text, anchor } = splitHeading(heading.join('')) ?? { text: children, anchor: undefined };
  return (
    <Tag id={anchor}>
      <a href={`#${anchor}`}>{text}</a>
    </Tag>
  );
}
