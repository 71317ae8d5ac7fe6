/** Questions people ask before they sign up, all answers in view. */
export function Questions({ items }: { items: { question: string; answer: string }[] }) {
  return (
    <dl className="grid gap-x-12 gap-y-6 md:grid-cols-2">
      {items.map(({ question, answer }) => (
        <div key={question}>
          <dt className="text-lg font-semibold">{question}</dt>
          <dd className="text-muted mt-1">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
