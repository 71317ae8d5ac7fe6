import { z } from 'zod';
import { emailSchema } from '../accounts/sign-up.schema';

export const requestResetSchema = z.object({ email: emailSchema });
export type RequestResetInput = z.infer<typeof requestResetSchema>;
