import { z } from 'zod';
import { newPasswordSchema } from '../accounts/sign-up.schema';

export const resetPasswordSchema = z.object({ token: z.string().max(200), password: newPasswordSchema });
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>;
