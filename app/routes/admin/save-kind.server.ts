import { redirect } from '@remix-run/node';
import { parseInput } from '~/core/parse-input';
import type { AdminCtx } from '~/features/accounts/context';
import { definitionOfForm, type KindForm } from '~/features/catalogue/kind-form';
import { saveKindDraftSchema } from '~/features/catalogue/kind.schema';
import { saveKindDraft } from '~/features/catalogue/save-kind-draft.server';
import { actionFailure } from '~/platform/http/action-failure.server';

/** Keeps what a form says of a kind as a draft; refused, it answers why at each field, with the form as it was typed. */
export async function saveKind(ctx: AdminCtx, request: Request, known: { code: string } | null) {
  const entries = [...(await request.formData())].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const form = Object.fromEntries(entries) as KindForm;
  const code = known?.code ?? form['code']?.trim() ?? '';
  const input = parseInput(saveKindDraftSchema, { code, isNew: known === null, definition: definitionOfForm(form) });
  const saved = input.ok ? await saveKindDraft(ctx, input.value) : input;
  if (!saved.ok) return actionFailure(saved.error, form);
  return redirect(`/admin/catalogue/kinds/${code}`);
}
