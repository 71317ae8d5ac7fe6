import { updateWeeklyLimit } from './account-store.server';
import type { ExpertCtx } from './context';
import type { WeeklyLimitInput } from './weekly-limit.schema';

/** Keeps the hours the actor wants to be paid for in a week (Monday to Sunday, UTC); null lifts the limit. It ends no claim. */
export async function limitWeek(ctx: ExpertCtx, { weeklyLimitHours }: WeeklyLimitInput): Promise<void> {
  const minutes = weeklyLimitHours === null ? null : weeklyLimitHours * 60;
  await updateWeeklyLimit(ctx.db, ctx.actor.userId, minutes);
}
