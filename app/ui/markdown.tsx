import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

/** Text somebody wrote, drawn from Markdown; HTML and scripts in it are dropped. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose max-w-prose wrap-break-word">
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
