import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';

export interface RegisterNumber {
  register: 'nppes' | 'nyAttorneys';
  number: string;
  name: string;
  /** Profession or status, in the register's own words; empty where it does not answer properly. */
  says: string;
  /** How it fails to answer; null where it does answer. */
  fault: 'rateLimited' | 'html' | 'cutShort' | 'silent' | null;
}

/** The numbers the built-in registers know, to state a credential with. */
export function RegisterNumbers({ numbers }: { numbers: RegisterNumber[] }) {
  const t = useTranslations('dev.register');
  return (
    <section aria-labelledby="register" className="mt-8">
      <h2 id="register" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-muted mb-3">{t('lead')}</p>
      <DataTable
        caption={t('title')}
        density="compact"
        rows={numbers}
        rowKey={(row) => `${row.register} ${row.number}`}
        empty={null}
        columns={[
          { key: 'register', header: t('register'), cell: (row) => t(`name.${row.register}`) },
          { key: 'number', header: t('number'), cell: (row) => <span className="font-mono">{row.number}</span> },
          { key: 'holder', header: t('holder'), cell: (row) => row.name },
          {
            key: 'says',
            header: t('says'),
            cell: (row) => (row.fault ? t(`fault.${row.fault}`) : <span lang="en">{row.says}</span>),
          },
        ]}
      />
    </section>
  );
}
