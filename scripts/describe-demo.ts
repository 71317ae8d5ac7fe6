import { demoSignIns } from '../prisma/demo/demo-sign-ins';

/** The sign-ins of the demo data as text, or nothing while there is none. */
export function describeDemo(): string {
  if (demoSignIns.length === 0) return '';
  const width = Math.max(...demoSignIns.map(({ email }) => email.length));
  const lines = demoSignIns.map(({ email, password, role }) => `  ${email.padEnd(width)}  ${password}  (${role})`);
  return ['Demo sign-ins:', ...lines].join('\n');
}
