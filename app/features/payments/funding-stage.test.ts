import { describe, expect, it } from 'vitest';
import { fundingStage, type StagedFunding } from './funding-stage';

const funding = (id: string, status: StagedFunding['status'], canFinish = false) => ({ id, status, canFinish });
const begun = funding('begun', 'pending', true);
const paid = funding('paid', 'paid');

describe('the stage of a job’s funding', () => {
  it.each([
    ['nothing was ever paid', [], null, 'none'],
    ['all is long done', [paid], null, 'none'],
    ['a payment was begun and left', [begun, paid], null, 'atStripe'],
    ['the payer comes back from it', [begun, paid], 'begun', 'processing'],
    ['its news has come', [paid], 'paid', 'paid'],
    ['it was refused', [funding('refused', 'failed')], 'refused', 'failed'],
    ['it was given up', [funding('left', 'cancelled')], 'left', 'cancelled'],
    ['another one is open beside the one that is done', [begun, paid], 'paid', 'atStripe'],
    ['the page of the one that was begun has run out', [funding('old', 'pending')], null, 'none'],
    ['the address names a payment of nobody here', [paid], 'other', 'none'],
  ])('when %s', (_case, fundings, returnedId, stage) => {
    expect(fundingStage(fundings, returnedId).stage).toBe(stage);
  });
});
