import { ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '~/features/accounts/context';
import type { Catalogue } from '~/features/catalogue/catalogue';
import type { Names } from '~/features/catalogue/credential-kind';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { parseCredentialToken } from '~/features/credentials/capability-tokens';
import { getCapabilitiesAt } from '~/features/credentials/get-capabilities-at.server';
import { mostSpecific } from '~/features/matching/most-specific';

/** A capability in parts that can be named; `specialty` and `level` are what it is narrowed to. */
export type ShownCapability =
  | { type: 'credential'; kind: string; place: string; specialty: Names | null; level: Names | null }
  | { type: 'language'; tag: string; skill: string; level: string };

export interface ShownDay {
  legalName: string;
  moments: { from: Date; capabilities: ShownCapability[] }[];
  historyBegins: Date | null;
}

/** What an expert could do on a day, without what follows from something else they could. */
export async function loadCapabilities(
  ctx: AdminCtx,
  input: { expertId: string; day: string },
): Promise<Result<ShownDay, Failure<'expertNotFound'>>> {
  const found = await getCapabilitiesAt(ctx, input);
  if (!found.ok) return found;
  const catalogue = await loadCatalogue(ctx.db);
  const moments = found.value.moments.map(({ from, tokens }) => ({
    from,
    capabilities: mostSpecific(catalogue, tokens).map((token) => showToken(catalogue, token)),
  }));
  return ok({ ...found.value, moments });
}

function showToken(catalogue: Catalogue, token: string): ShownCapability {
  const credential = parseCredentialToken(token);
  if (!credential) {
    const [, tag = '', skill = '', level = ''] = token.split(':');
    return { type: 'language', tag, skill, level };
  }
  const { kind, jurisdiction, specialty, level } = credential;
  const stated = catalogue.credentialKinds.find((one) => one.code === kind);
  return {
    type: 'credential',
    kind,
    place: jurisdiction,
    specialty: nameOf(specialty, catalogue.specialties.find((one) => one.code === specialty)?.names),
    level: nameOf(level, stated?.levels.find((one) => one.code === level)?.names),
  };
}

/** Its name in both languages; what the catalogue no longer knows is named by its code. */
function nameOf(code: string | undefined, names: Names | undefined): Names | null {
  return code === undefined ? null : (names ?? { en: code, 'zh-CN': code });
}
