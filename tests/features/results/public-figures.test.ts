import { describe, expect, it } from 'vitest';
import { countPublicFigures } from '~/features/results/count-public-figures.server';
import { getPublicFigures } from '~/features/results/get-public-figures.server';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { makeReviewedJob } from './export-fixture';

const db = useTestDatabase();
const read = async () => getPublicFigures(await makeCtx(db, { kind: 'anonymous' }));

describe('the public figures', () => {
  it('are none before the first count', async () => {
    expect(await read()).toBeNull();
  });

  it('say what work is open and which share went up, and nothing of what did not happen', async () => {
    await makeReviewedJob(db);
    await countPublicFigures(await makeSystemCtx(db));
    expect(await read()).toMatchObject({
      verifiedExpertCount: 0,
      approvedReviewCount: 0,
      paidHours: 0,
      paidOut: null,
      escalatedShare: 0.5,
      openRates: [{ domain: 'medicine', currency: 'USD', lowestMinor: 120_00n, highestMinor: 180_00n, jobCount: 1 }],
    });
  });

  it('are replaced by the next count', async () => {
    await countPublicFigures(await makeSystemCtx(db));
    expect(await db.query(sql`SELECT id FROM public_figure`)).toHaveLength(1);
  });
});
