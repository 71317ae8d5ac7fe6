import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { listSpecialties } from './catalogue';
import { insertSpecialties, setSpecialtyRetired } from './catalogue-store.server';
import type { ChangeSpecialtyInput } from './kind.schema';
import { loadCatalogue } from './load-catalogue.server';

export type ChangeSpecialtyError = Failure<'specialtyTaken' | 'specialtyNotFound' | 'parentUnknown'>;

/** Adds a field to a list, takes one out of use, or brings it back. A field is never changed or removed: credentials name it. */
export async function changeSpecialty(
  ctx: AdminCtx,
  input: ChangeSpecialtyInput,
): Promise<Result<{ code: string }, ChangeSpecialtyError>> {
  const known = listSpecialties(await loadCatalogue(ctx.db), input.list);
  const isKnown = known.some(({ code }) => code === input.code);
  if (input.change !== 'add' && !isKnown) return fail('notFound', 'specialtyNotFound', 'There is no such field.');
  if (input.change === 'add' && isKnown) {
    return fail('conflict', 'specialtyTaken', 'There is a field of this code.', { code: ['specialtyTaken'] });
  }
  if (input.change === 'add' && input.parentCode !== null && !known.some(({ code }) => code === input.parentCode)) {
    return fail('invalid', 'parentUnknown', 'The wider field is not of this list.', { parentCode: ['parentUnknown'] });
  }
  return ctx.db.transaction(async (tx) => {
    const { list, code } = input;
    if (input.change === 'add') {
      const { names, parentCode } = input;
      await insertSpecialties(tx, [{ list, code, names, parentCode }], { userId: ctx.actor.userId, at: ctx.now });
    } else await setSpecialtyRetired(tx, { list, code }, input.change === 'retire' ? ctx.now : null);
    const action = { add: 'specialty.added', retire: 'specialty.retired', restore: 'specialty.restored' } as const;
    await recordAudit(tx, ctx, {
      action: action[input.change],
      subjectType: 'specialty',
      subjectId: `${list}:${code}`,
    });
    return ok({ code });
  });
}
