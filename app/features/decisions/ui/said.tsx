/** What somebody wrote, as they wrote it. */
export function Said({ text }: { text: string }) {
  return (
    <blockquote
      dir="auto"
      className="border-line mt-3 max-w-prose border-s-4 ps-3 text-sm wrap-break-word whitespace-pre-wrap"
    >
      {text}
    </blockquote>
  );
}
