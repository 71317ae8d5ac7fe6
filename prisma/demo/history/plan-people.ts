import { expectOk } from '~/core/result';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { setUpPayouts } from '../../../scripts/scenario/people';
import { demoExperts } from '../demo-experts';
import type { DemoExpert, DemoLanguage } from '../demo-person';
import { joinsAt } from './join';
import { deskOf, tellCredential } from './tell-credential';
import { expertOf, type DemoWorld } from './world';

/** A language that still waits at the desk was stated this long ago. */
const LANGUAGES_WAIT_DAYS = 4;

/** Plans what becomes of their credentials and languages, and when they can be paid. */
export function planPeople(world: DemoWorld): void {
  demoExperts.forEach((about, index) => planPerson(world, about, index / 60));
}

/** `hours` staggers people who come on the same day. */
function planPerson(world: DemoWorld, about: DemoExpert, hours: number): void {
  const { stage, timeline } = world;
  const { joinedDaysAgo } = about;
  timeline.plan(joinsAt(world, about), async () => {
    if (about.work) await setUpPayouts(stage, expertOf(world, about.email).actor);
    await stateLanguages(world, about, ({ became }) => became !== 'claimed');
  });
  const waitsSince = stage.moment(Math.min(joinedDaysAgo, LANGUAGES_WAIT_DAYS), 7 + hours);
  timeline.plan(waitsSince, () => stateLanguages(world, about, ({ became }) => became === 'claimed'));
  for (const credential of about.credentials) {
    let credentialId = '';
    credential.steps.forEach((step, order) => {
      timeline.plan(stage.moment(step.daysAgo, 6 + hours + order * 0.4), async () => {
        credentialId = await tellCredential(world, expertOf(world, about.email), credential, step, credentialId);
      });
    });
  }
  timeline.plan(stage.moment(joinedDaysAgo - 1, 5.5 + hours), () => decideLanguages(world, about));
}

async function stateLanguages(
  world: DemoWorld,
  about: DemoExpert,
  isNow: (language: DemoLanguage) => boolean,
): Promise<void> {
  const { actor } = expertOf(world, about.email);
  for (const { tag, readLevel, writeLevel } of about.languages.filter(isNow)) {
    expectOk(await stateLanguage(world.stage.as(actor), { tag, readLevel, writeLevel }));
  }
}

async function decideLanguages(world: DemoWorld, about: DemoExpert): Promise<void> {
  const expert = expertOf(world, about.email);
  const ctx = world.stage.as(deskOf(world, expert));
  for (const { tag, readLevel, writeLevel, became } of about.languages) {
    const expertId = expert.actor.userId;
    if (became === 'verified') {
      expectOk(await decideLanguage(ctx, { expertId, tag, decision: 'verify', readLevel, writeLevel }));
    } else if (became === 'rejected') {
      expectOk(await decideLanguage(ctx, { expertId, tag, decision: 'reject' }));
    }
  }
}
