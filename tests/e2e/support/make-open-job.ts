import { z } from 'zod';
import { expectOk } from '~/core/result';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import { dischargeJob } from '../../../prisma/demo/jobs/discharge';
import { ctxFor } from '../../../scripts/scenario/ground';
import { fundJob, makeJobWithTasks } from '../../../scripts/scenario/jobs';
import { makeAdmin, makeCompanyOwner, makeExpertAccount, proveUsPhysician } from '../../../scripts/scenario/people';
import { openSiteGround } from './open-site-ground';

// Makes a company with a funded job on a site under test, and an expert who may take its tasks. Word: what is wished, as
// JSON. The last line of the output is the job's id.
const wish = z
  .object({
    name: z.string(),
    password: z.string(),
    locale: z.enum(['en', 'zh-CN']),
    title: z.string(),
    npi: z.string(),
    legalName: z.string(),
    lines: z.string(),
    budgetMinor: z.number().default(200_000),
    applicant: z.object({ npi: z.string(), legalName: z.string() }).optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const { name, password, locale, npi, legalName } = wish;
const ground = openSiteGround();
const { config, log } = ground.services;
const fakes = await startFakes({ config, pool: ground.db.pool, log, deliverEvents: false });
const person = (role: string, displayName: string) => ({
  email: `${role}@${name}.test`,
  password,
  displayName,
  locale,
});
const admin = await makeAdmin(ground, person('admin', 'Dana Desk'));
const company = await makeCompanyOwner(ground, person('owner', 'Olga Owner'), 'Southgate Models');
const expert = await makeExpertAccount(ground, person('expert', legalName), legalName);
await proveUsPhysician(ground, expert, [admin, admin], { npi, legalName, boardCertified: false });
const file = { name: 'questions.jsonl', content: Buffer.from(wish.lines) };
const { jobId } = await makeJobWithTasks(ground, company, { ...dischargeJob.draft, title: wish.title }, file);
await fundJob(ground, company, jobId, BigInt(wish.budgetMinor));
if (wish.applicant) {
  const { npi: number, legalName: holderName } = wish.applicant;
  const applicant = await makeExpertAccount(ground, person('applicant', holderName), holderName);
  const credential = {
    kind: 'us_physician',
    jurisdiction: 'US',
    number,
    holderName,
    expiresOn: null,
    documentId: null,
  };
  expectOk(await submitCredential(await ctxFor(ground, applicant), credential));
}
await fakes.stop();
await ground.db.close();
process.stdout.write(`${jobId}\n`);
