import { sql } from '~/platform/db/sql';
import { approveApplication, handInApplication, writeApplication } from '../../../scripts/scenario/apply';
import { usPhysician } from '../../../scripts/scenario/people';
import { openSiteGround } from './open-site-ground';

// Writes, hands in and approves the applications of US physicians whose proofs are verified, without walking there by the
// pages. Words: the e-mail address of the desk, then those of the experts.
const [desk = '', ...experts] = process.argv.slice(2);
const ground = openSiteGround();

async function idOf(email: string): Promise<string> {
  const row = await ground.db.first<{ id: string }>(sql`SELECT id FROM user_account WHERE email = ${email}`);
  if (!row) throw new Error(`nobody signed up as ${email}`);
  return row.id;
}

const admin = { kind: 'admin' as const, userId: await idOf(desk) };
for (const email of experts) {
  const expert = { kind: 'expert' as const, userId: await idOf(email) };
  await writeApplication(ground, expert, usPhysician);
  await handInApplication(ground, expert);
  await approveApplication(ground, expert, admin);
}
await ground.db.close();
