import type { Specialty } from '../credential-kind';
import { annotationSpecialties } from './specialties-annotation';
import { financeSpecialties } from './specialties-finance';
import { lawSpecialties } from './specialties-law';
import { medicineSpecialties } from './specialties-medicine';
import { studySpecialties } from './specialties-study';

/** The fields the product ships with. */
export const shippedSpecialties: readonly Specialty[] = [
  ...medicineSpecialties,
  ...lawSpecialties,
  ...financeSpecialties,
  ...studySpecialties,
  ...annotationSpecialties,
];
