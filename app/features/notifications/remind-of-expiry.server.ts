import { formatMoment } from '~/core/moment';
import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { findCredentialKind } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { daysLeft } from '../credentials/expiry-notice';
import { listNearExpiry, type NearExpiry } from '../credentials/list-near-expiry.server';
import { noteExpiryNotice } from '../credentials/note-expiry-notice.server';
import { loadAccount } from './load-mail-facts.server';
import { mailReader } from './mail-reader';
import { queueMailIn } from './queue-mail.server';

const CREDENTIALS_PER_READ = 200;

/** Tells experts 60, 30 and 7 days before a verification lapses, each notice once; a verification made anew begins again. */
export async function remindOfExpiry(ctx: SystemCtx): Promise<void> {
  let after: NearExpiry | undefined;
  do {
    const page: NearExpiry[] = await listNearExpiry(ctx, { after, limit: CREDENTIALS_PER_READ });
    await doEach(ctx.services.log, page, (near) => remind(ctx, near));
    after = page.length < CREDENTIALS_PER_READ ? undefined : page.at(-1);
  } while (after !== undefined);
}

async function remind(ctx: SystemCtx, near: NearExpiry): Promise<void> {
  const account = await loadAccount(ctx.db, near.expertId);
  if (!account) return;
  const reader = mailReader(account);
  const catalogue = await loadCatalogue(ctx.db);
  await ctx.db.transaction(async (tx) => {
    const notice = await noteExpiryNotice(tx, ctx, near);
    if (!notice) return;
    const credential = findCredentialKind(catalogue, notice.kind)?.name[reader.locale] ?? notice.kind;
    await queueMailIn(tx, ctx, {
      dedupeKey: `expiry:${near.id}:${notice.validUntil.getTime()}:${notice.noticeDays}`,
      reader,
      write: (t) => ({
        subject: t('mail.expiry.subject', { credential, days: daysLeft(notice.validUntil, ctx.now) }),
        body: t('mail.expiry.body', {
          credential,
          date: formatMoment(notice.validUntil, reader),
          link: `${ctx.services.config.appUrl}/expert/credentials/${near.id}`,
        }),
      }),
    });
  });
}
