import type { Actor } from '~/features/accounts/actor';
import { makeAdmin, makeCompanyOwner, makeExpertAccount } from '../../../scripts/scenario/people';
import { demoAdmins, demoCompanies } from '../demo-organizations';
import { demoExperts } from '../demo-experts';
import type { DemoExpert } from '../demo-person';
import { demoPassword as password } from '../demo-sign-ins';
import type { DemoWorld, PlayedExpert } from './world';

/** Opens all accounts side by side, each at its own moment: hashing passphrases is what takes time here. */
export async function openAccounts(world: DemoWorld): Promise<void> {
  const { stage } = world;
  world.admins = await Promise.all(demoAdmins.map((admin) => makeAdmin(stage, { ...admin, password })));
  await Promise.all(
    demoCompanies.map(async ({ key, name, owner }) => {
      world.companies.set(key, await makeCompanyOwner(stage, { ...owner, password }, name));
    }),
  );
  world.experts = await Promise.all(demoExperts.map((about) => joinAsExpert(world, about)));
}

/** When an expert joins; those of one day come one after the other. */
export function joinsAt(world: DemoWorld, about: DemoExpert): Date {
  return world.stage.moment(about.joinedDaysAgo, 5 + demoExperts.indexOf(about) / 60);
}

async function joinAsExpert(world: DemoWorld, about: DemoExpert): Promise<PlayedExpert> {
  const { email, displayName, locale, timeZone, legalName, country } = about;
  const person = { email, displayName, locale, timeZone, password };
  const at = joinsAt(world, about);
  const ground = { ...world.stage, contextFor: <A extends Actor>(actor: A) => world.stage.as(actor, at) };
  return { about, actor: await makeExpertAccount(ground, person, legalName, country) };
}
