import type { Address } from '../../pages/list-addresses';
import type { Actor } from '../../pages/open-demo-site';

/** What somebody who asks for an address is to get: its content, or why not; and the statuses that say so. */
export interface ExpectedAnswer {
  kind: 'opens' | 'leadsHome' | 'asksToSignIn' | 'refuses' | 'takesForms';
  statuses: number[];
}

/** Who is admitted already, as the shown expert is, is led from the steps to where the application stands. */
const STEPS_OF_APPLICATION = /^\/expert\/application\//;

/** The answer the access table promises. Rows of somebody else are "not found" even to who may open the route. */
export function expectAnswer(address: Address, actor: Actor): ExpectedAnswer {
  const isLeft = STEPS_OF_APPLICATION.test(address.path);
  const opens: ExpectedAnswer = { kind: 'opens', statuses: address.isPage && !isLeft ? [200] : [200, 302] };
  if (address.path === '/*') return { kind: 'opens', statuses: [404] };
  if (!address.hasLoader && !address.isPage) return { kind: 'takesForms', statuses: [400, 404, 405] };
  switch (address.actor) {
    case 'public':
    case 'dev':
    case 'signature':
      return opens;
    case 'anonymous':
      return actor === 'anonymous' ? opens : { kind: 'leadsHome', statuses: [302] };
    case 'signedIn':
      if (actor === 'anonymous') return { kind: 'asksToSignIn', statuses: [302] };
      return actor !== 'expert' && address.path.includes(':')
        ? { ...opens, statuses: [...opens.statuses, 404] }
        : opens;
    default:
      if (actor === 'anonymous') return { kind: 'asksToSignIn', statuses: [302] };
      return actor === address.actor ? opens : { kind: 'refuses', statuses: [403] };
  }
}
