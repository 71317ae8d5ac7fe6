import { expectOk } from '~/core/result';
import { beginApplication } from '~/features/applications/begin-application.server';
import type { ChosenWork, WorkPlace } from '~/features/applications/application-steps';
import { decideApplication } from '~/features/applications/decide-application.server';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { saveWork } from '~/features/applications/save-work.server';
import { placeOf } from '~/features/applications/steps-of-application';
import { domains } from '~/features/catalogue/credential-kind';
import { findCredentialKind } from '~/features/catalogue/catalogue';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { handInApplication, writeApplication } from '../../../scripts/scenario/apply';
import { demoApplications, type DemoApplication } from '../demo-applications';
import { demoExperts } from '../demo-experts';
import type { DemoCredential, DemoExpert } from '../demo-person';
import { deskOf } from './tell-credential';
import { expertOf, type DemoWorld } from './world';

/** An application that waits to be decided was handed in this long ago. */
const WAITS_DAYS = 2;
/** The desk asked this long ago. */
const ASKED_DAYS = 3;

/** Plans who applies, and what the desk says: approval on the day of the first verified credential, where nothing else is said. */
export function planApplications(world: DemoWorld): void {
  demoExperts.forEach((about, index) => {
    const application = demoApplications[about.email];
    if (!application) throw new Error(`${about.email} has written no application`);
    planApplication(world, about, application, index / 60);
  });
}

/** `hours` staggers people who come on the same day. */
function planApplication(world: DemoWorld, about: DemoExpert, application: DemoApplication, hours: number): void {
  const { stage, timeline } = world;
  const { stands } = application;
  const at = (daysAgo: number, hour: number) => stage.moment(daysAgo, hour + hours);
  const apply = () => handIn(world, about, application);
  if (stands === 'draft') {
    timeline.plan(at(about.joinedDaysAgo, 8), () => begin(world, about, application));
    return;
  }
  if (stands === 'submitted') {
    timeline.plan(at(WAITS_DAYS, 9), apply);
    return;
  }
  timeline.plan(at(about.joinedDaysAgo, 8), apply);
  if (stands) {
    const asked = { decision: 'requestInformation' as const, note: stands.asked };
    timeline.plan(at(ASKED_DAYS, 9), () => decide(world, about, asked));
    return;
  }
  timeline.plan(at(firstVerified(about), 8.5), () => decide(world, about, { decision: 'approve' }));
}

/** How many days ago the first of somebody's credentials was verified. */
function firstVerified(about: DemoExpert): number {
  const verified = about.credentials.flatMap(({ steps }) =>
    steps.flatMap(({ step, daysAgo }) => (step.startsWith('verify') ? [daysAgo] : [])),
  );
  return Math.max(...verified);
}

/** The work that fits what somebody stated on the day they came. */
async function workOf(world: DemoWorld, about: DemoExpert, application: DemoApplication): Promise<ChosenWork> {
  const stated = about.credentials.filter((credential) => statedBefore(about, credential));
  const catalogue = await loadCatalogue(world.stage.db);
  const fields = stated.map(({ kind }) => findCredentialKind(catalogue, kind)?.domain);
  const chosen = domains.filter((domain) => fields.includes(domain));
  const places: WorkPlace[] = stated.map(
    ({ jurisdiction }) => placeOf(jurisdiction) ?? placeOf(about.country) ?? 'other',
  );
  const spoken = about.languages.filter(({ became }) => became === 'verified' || !about.work);
  return {
    domains: chosen.length > 0 ? chosen : ['medicine'],
    places: [...new Set(places.length > 0 ? places : [placeOf(about.country) ?? 'other'])],
    languages: spoken.map(({ tag }) => tag),
    kinds: [...(application.kinds ?? (['rate', 'compare'] as const))],
  };
}

/** Whether a credential was stated when the application was handed in. */
function statedBefore(about: DemoExpert, { steps }: DemoCredential): boolean {
  const [first] = steps;
  return first !== undefined && (first.daysAgo === about.joinedDaysAgo || !about.work);
}

async function handIn(world: DemoWorld, about: DemoExpert, application: DemoApplication): Promise<void> {
  const { actor } = expertOf(world, about.email);
  const { birthDate = null, rate, headline, biography, yearsOfPractice, education } = application;
  const work = await workOf(world, about, application);
  const written = { work, birthDate, headline, biography, yearsOfPractice, education, rateMinor: BigInt(rate) * 100n };
  await writeApplication(world.stage, actor, written);
  await handInApplication(world.stage, actor);
}

/** Somebody who has chosen their work and stopped there. */
async function begin(world: DemoWorld, about: DemoExpert, application: DemoApplication): Promise<void> {
  const ctx = world.stage.as(expertOf(world, about.email).actor);
  expectOk(await beginApplication(ctx));
  expectOk(await saveWork(ctx, { ...(await workOf(world, about, application)), version: 0 }));
}

async function decide(
  world: DemoWorld,
  about: DemoExpert,
  decision: { decision: 'approve' } | { decision: 'requestInformation'; note: string },
): Promise<void> {
  const expert = expertOf(world, about.email);
  const { latest } = await getMyApplication(world.stage.as(expert.actor));
  if (!latest) throw new Error(`${about.email} has not applied`);
  const seen = { applicationId: latest.id, seenSince: latest.statusSince.getTime() };
  expectOk(await decideApplication(world.stage.as(deskOf(world, expert)), { ...seen, ...decision }));
}
