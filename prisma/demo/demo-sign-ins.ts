export const demoPassword = 'demo-passphrase-1';
const password = demoPassword;

/** The accounts of the demonstration worth trying; `npm start` prints them. */
export const demoSignIns = [
  { email: 'owner@northlight.example', password, role: 'company: medicine, jobs in every state' },
  { email: 'owner@lexbridge.example', password, role: 'company: law, one job stopped for its pay' },
  { email: 'owner@harbor.example', password, role: 'company: finance, reads Chinese' },
  { email: 'amara@experts.example', password, role: 'expert: US physician, reads at tier 1' },
  { email: 'daniel@experts.example', password, role: 'expert: US physician in the middle of a task' },
  { email: 'mei@experts.example', password, role: 'expert: board-certified, decides at tier 2' },
  { email: 'lin@experts.example', password, role: 'expert: doctor in Shanghai, reads Chinese and English' },
  { email: 'grace@experts.example', password, role: 'expert: attorney in New York' },
  { email: 'marcus@experts.example', password, role: 'expert: CPA and CFA charterholder' },
  { email: 'helen@experts.example', password, role: 'applicant: application and credential wait at the desk' },
  { email: 'tomas@experts.example', password, role: 'applicant: the desk asked something' },
  { email: 'xiulan@experts.example', password, role: 'applicant: in the middle of the application, reads Chinese' },
  { email: 'admin@assay.example', password, role: 'admin' },
  { email: 'desk@assay.example', password, role: 'admin: a second person of the desk, reads Chinese' },
];
