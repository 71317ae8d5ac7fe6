import { z } from 'zod';

/** The hours an expert wants to be paid for in a week at most; empty is no limit. */
export const weeklyLimitSchema = z.object({
  weeklyLimitHours: z
    .string()
    .trim()
    .refine((typed) => typed === '' || /^\d{1,3}$/.test(typed), 'numberInvalid')
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .refine((hours) => hours === null || (hours >= 1 && hours <= 168), 'numberOutOfRange'),
});
export type WeeklyLimitInput = z.output<typeof weeklyLimitSchema>;
