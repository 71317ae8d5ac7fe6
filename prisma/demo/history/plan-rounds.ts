import { demoExperts } from '../demo-experts';
import { planRounds } from '../demo-shifts';
import { playRound } from './play-round';
import type { DemoWorld } from './world';

/** The first day on which somebody reads: the one after the first job opens. */
const FIRST_DAY = 82;

const amaraAndOthers = ['amara@experts.example', 'lin@experts.example', 'grace@experts.example'];
const linAndOthers = ['lin@experts.example', 'amara@experts.example', 'marcus@experts.example', 'jing@experts.example'];

/** Plans all reading: the shifts of 12 weeks, and the last hours before the present. */
export function planReading(world: DemoWorld): void {
  const { stage, timeline } = world;
  for (const { daysAgo, hours, emails } of planRounds(demoExperts, FIRST_DAY)) {
    const name = `${daysAgo}/${hours}`;
    const at = stage.moment(daysAgo, hours);
    timeline.planOwnClock(at, () => playRound(world, { name, at, emails }));
  }
  const planLate = (minutes: number, emails: string[]) => {
    const at = stage.minutesAgo(minutes);
    timeline.planOwnClock(at, () => playRound(world, { name: `late/${minutes}`, at, emails, unpaced: true }));
  };
  planLate(130, linAndOthers);
  planLate(42, amaraAndOthers);
}
