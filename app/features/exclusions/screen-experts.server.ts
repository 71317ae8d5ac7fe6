import type { JobPayloads } from '~/platform/jobs/outbox';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '../accounts/context';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { OIG_LEIE } from './exclusion-list';
import { loadCurrentList } from './exclusion-list-store.server';
import { findMatches, findNews } from './find-matches.server';
import { loadScreenedPage } from './load-screened-people.server';
import { recordFindings } from './record-findings.server';

const PAGE_SIZE = 200;

/**
 * Looks for one page of experts on the list, in the order of their ids, and plans the next page. Once the list is replaced
 * it stops: the new one has a sweep of its own. A person with whom something fails is left to a job of their own.
 */
export async function screenExperts(ctx: SystemCtx, input: JobPayloads['screen_experts']): Promise<void> {
  const list = await loadCurrentList(ctx.db, OIG_LEIE);
  if (list?.id !== input.listId) return;
  const means = { catalogue: await loadCatalogue(ctx.db), secrets: ctx.services.secrets };
  const { afterExpertId, listId } = input;
  const people = await loadScreenedPage(ctx.db, means, { afterExpertId, limit: PAGE_SIZE });
  const news = await findNews(ctx.db, await findMatches(ctx.db, listId, people));
  for (const expertId of new Set(news.map((finding) => finding.expertId))) {
    const own = news.filter((finding) => finding.expertId === expertId);
    await recordFindings(ctx, list, expertId, own).catch(async (error: unknown) => {
      ctx.services.log.error({ err: error, expertId }, 'an expert could not be screened');
      await enqueueJob(ctx.db, 'screen_expert', { expertId }, { jobKey: `screen_expert:${expertId}` });
    });
  }
  const last = people.at(-1)?.expertId;
  if (people.length < PAGE_SIZE || last === undefined) return;
  await enqueueJob(
    ctx.db,
    'screen_experts',
    { listId, afterExpertId: last },
    { jobKey: `screen_experts:${listId}:${last}` },
  );
}
