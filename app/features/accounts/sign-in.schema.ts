import { z } from 'zod';
import { emailSchema } from './sign-up.schema';

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'fieldRequired').max(200, 'fieldTooLong'),
});
export type SignInInput = z.infer<typeof signInSchema>;
