/**
 * Why nothing of a job may be taken though there are tasks: its effective pay is under its floor, the expert has reached the hours they
 * set for themselves, or those the company set for one expert and week.
 */
export const claimBlocks = ['payStopped', 'weeklyLimitOwn', 'weeklyLimitJob'] as const;
export type ClaimBlock = (typeof claimBlocks)[number];
