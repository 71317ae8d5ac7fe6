import type { SystemCtx } from '../accounts/context';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { OIG_LEIE } from './exclusion-list';
import { loadCurrentList } from './exclusion-list-store.server';
import { findMatches, findNews } from './find-matches.server';
import { loadScreenedExpert } from './load-screened-people.server';
import { recordFindings } from './record-findings.server';

/** Looks for one expert on the list that counts; without a list, or found nothing new, nothing happens. */
export async function screenExpert(ctx: SystemCtx, { expertId }: { expertId: string }): Promise<void> {
  const list = await loadCurrentList(ctx.db, OIG_LEIE);
  if (!list) return;
  const means = { catalogue: await loadCatalogue(ctx.db), secrets: ctx.services.secrets };
  const people = await loadScreenedExpert(ctx.db, means, expertId);
  const news = await findNews(ctx.db, await findMatches(ctx.db, list.id, people));
  if (news.length > 0) await recordFindings(ctx, list, expertId, news);
}
