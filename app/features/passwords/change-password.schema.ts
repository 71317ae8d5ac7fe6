import { z } from 'zod';
import { newPasswordSchema } from '../accounts/sign-up.schema';

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, 'fieldRequired').max(200, 'fieldTooLong'),
  newPassword: newPasswordSchema,
});
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;
