export const demoPassword = 'demo-passphrase-1';
const password = demoPassword;

/** The accounts of the demonstration; `npm start` prints them. */
export const demoSignIns = [
  { email: 'owner@northlight.example', password, role: 'company: Northlight Health AI' },
  { email: 'amara@experts.example', password, role: 'expert: verified US physician' },
  { email: 'daniel@experts.example', password, role: 'expert: verified US physician' },
  { email: 'mei@experts.example', password, role: 'expert: board-certified, decides at tier 2' },
  { email: 'helen@experts.example', password, role: 'expert: credential waits at the verification desk' },
  { email: 'admin@assay.example', password, role: 'admin' },
];
