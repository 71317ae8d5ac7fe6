import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';

export interface RegisterNumber {
  npi: string;
  name: string;
  profession: string;
  isActive: boolean;
}

/** The numbers the built-in register knows, to state a credential with. */
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
        rowKey={(row) => row.npi}
        empty={null}
        columns={[
          { key: 'npi', header: t('npi'), cell: (row) => <span className="font-mono">{row.npi}</span> },
          { key: 'name', header: t('name'), cell: (row) => row.name },
          { key: 'profession', header: t('profession'), cell: (row) => <span lang="en">{row.profession}</span> },
          { key: 'state', header: t('state'), cell: (row) => t(row.isActive ? 'active' : 'deactivated') },
        ]}
      />
    </section>
  );
}
