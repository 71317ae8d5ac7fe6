import { buildCatalogue, type Catalogue } from '../catalogue';
import type { CredentialKind, GeneralKind } from '../credential-kind';
import { financeKinds } from './kinds-finance';
import { generalSkillKinds } from './kinds-general';
import { lawKinds } from './kinds-law';
import { medicineKinds } from './kinds-medicine';
import { shippedSpecialties } from './shipped-specialties';

const general = (code: string, domain: GeneralKind['domain'], en: string, zh: string): GeneralKind => ({
  general: true,
  code,
  version: 1,
  domain,
  name: { en, 'zh-CN': zh },
  parents: [],
});

/** Kinds that stand for several others. */
const generalKinds: readonly GeneralKind[] = [
  general('physician', 'medicine', 'Physician', '医师'),
  general('nurse', 'medicine', 'Nurse', '护士'),
  general('pharmacist', 'medicine', 'Pharmacist', '药师'),
  general('dentist', 'medicine', 'Dentist', '牙医'),
  general('attorney', 'law', 'Attorney', '律师'),
  general('accountant', 'finance', 'Qualified accountant', '注册会计师（任一国家）'),
];

/** The kinds the product ships with. */
export const shippedKinds: readonly (CredentialKind | GeneralKind)[] = [
  ...generalKinds,
  ...medicineKinds,
  ...lawKinds,
  ...financeKinds,
  ...generalSkillKinds,
];

/** The catalogue a new installation begins with; running code reads the database's (`load-catalogue`). */
export const shippedCatalogue: Catalogue = buildCatalogue(shippedKinds, shippedSpecialties);
