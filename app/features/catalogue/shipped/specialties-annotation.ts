import { specialtiesOfList } from './specialties-of-list';

/** The two work types of the Chinese occupational standard for AI trainers (4-04-05-05, edition of 2021, section 1.3). */
export const annotationSpecialties = specialtiesOfList('annotation', [
  ['data_annotator', null, 'Data annotator', '数据标注员'],
  ['algorithm_tester', null, 'AI algorithm tester', '人工智能算法测试员'],
]);
