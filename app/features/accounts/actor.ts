/** Who acts. A person may hold several of these; a request acts as one. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'expert'; userId: string }
  | { kind: 'company'; userId: string; organizationId: string; role: 'owner' | 'member' }
  | { kind: 'admin'; userId: string }
  | { kind: 'system'; name: string };

export type ActorKind = Actor['kind'];
