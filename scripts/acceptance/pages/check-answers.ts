import { actors, type Actor, type DemoSite } from '../../pages/open-demo-site';
import type { Address } from '../../pages/list-addresses';
import { expectAnswer } from './expect-answer';
import type { Tally } from './tally';

/** Asks for every address as each actor, without a browser: the statuses and the ways of the access table. */
export async function checkAnswers(demo: DemoSite, tally: Tally): Promise<void> {
  for (const address of demo.addresses) {
    const url = demo.urlOf(address);
    tally.check(address.path, 'sample', url === undefined ? 'scripts/pages/address-samples.ts finds none' : '');
    if (url === undefined) continue;
    await Promise.all(actors.map((actor) => checkAnswer(demo, tally, { address, url, actor })));
  }
}

async function checkAnswer(
  demo: DemoSite,
  tally: Tally,
  { address, url, actor }: { address: Address; url: string; actor: Actor },
): Promise<void> {
  const expected = expectAnswer(address, actor);
  const cookie = demo.cookieOf[actor];
  const answer = await fetch(demo.site.url + url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  await answer.arrayBuffer();
  const isExpected = expected.statuses.includes(answer.status);
  tally.check(
    `${address.path} as ${actor}`,
    'status',
    isExpected ? '' : `${answer.status}, not ${expected.statuses.join(' or ')}`,
  );
  if (expected.kind !== 'asksToSignIn') return;
  const location = answer.headers.get('location') ?? '';
  const wanted = `/sign-in?next=${encodeURIComponent(url)}`;
  tally.check(`${address.path} as ${actor}`, 'way to the sign-in page', location === wanted ? '' : location);
}
