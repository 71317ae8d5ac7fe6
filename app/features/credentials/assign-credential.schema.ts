import { z } from 'zod';

/** Who looks after a credential: the actor, or nobody. */
export const assignCredentialSchema = z.object({ credentialId: z.uuid('invalid'), to: z.enum(['me', 'nobody']) });
export type AssignCredentialInput = z.output<typeof assignCredentialSchema>;
