import { useTranslations } from 'use-intl';

const promises = ['contract', 'funded', 'time', 'pay', 'expertise', 'dissent'] as const;

/** What the product promises to both sides. */
export function Promises() {
  const t = useTranslations('marketing.promise');
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {promises.map((name) => (
        <li key={name} className="border-accent border-s-2 ps-4">
          <h3 className="font-semibold">{t(`${name}.title`)}</h3>
          <p className="text-muted mt-1 text-sm">{t(`${name}.text`)}</p>
        </li>
      ))}
    </ul>
  );
}
