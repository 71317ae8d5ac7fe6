import { useTranslations } from 'use-intl';

const promises = [
  'contract',
  'funded',
  'time',
  'nothingLost',
  'pay',
  'expertise',
  'whyNot',
  'ledger',
  'dissent',
] as const;

/** What the product promises to both sides; each is explained, with where to see it, in the guide on trust. */
export function Promises() {
  const t = useTranslations('marketing.promise');
  return (
    <>
      <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {promises.map((name) => (
          <li key={name}>
            <h3 className="text-lg font-semibold">{t(`${name}.title`)}</h3>
            <p className="text-muted mt-1">{t(`${name}.text`)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <a href="/help/trust">{t('more')}</a>
      </p>
    </>
  );
}
