import { describe, expect, it } from 'vitest';
import type { ReviewContent } from '../review-content';
import { createDraftKeeper, type SaveAnswer, type SavedDraft } from './draft-keeper';

const says = (value: string): ReviewContent => ({ answers: [{ criterionId: 'j1', value, rationale: '' }] });

/** A server that stores drafts by version, and a network that can be taken away before or after it hears. */
function openWorld(start: SavedDraft = { version: 0, content: { answers: [] } }) {
  const world = {
    stored: start,
    network: 'up' as 'up' | 'down' | 'answersLost',
    ended: false,
    sends: 0,
    kept: undefined as SavedDraft | undefined,
    timers: [] as (() => void)[],
    tick: async () => {
      for (const work of world.timers.splice(0)) work();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
  const keeper = createDraftKeeper(start, undefined, {
    send: async (baseVersion, content): Promise<SaveAnswer> => {
      world.sends += 1;
      if (world.network === 'down') return { kind: 'offline' };
      if (world.ended) return { kind: 'ended' };
      const fits = baseVersion === world.stored.version;
      if (fits) world.stored = { version: baseVersion + 1, content };
      if (world.network === 'answersLost') return { kind: 'offline' };
      return fits ? { kind: 'saved', version: world.stored.version } : { kind: 'conflict' };
    },
    fetch: async () => (world.network === 'up' ? world.stored : undefined),
    keep: (draft) => (world.kept = draft),
    now: () => world.sends,
    after: (_ms, work) => {
      world.timers.push(work);
      return () => (world.timers = world.timers.filter((known) => known !== work));
    },
  });
  return { world, keeper };
}

describe('a draft in a page', () => {
  it('saves once for many changes, and what came while a save was under way after it', async () => {
    const { world, keeper } = openWorld();
    keeper.change(says('y'));
    keeper.change(says('yes'));
    const saving = keeper.flush();
    keeper.change(says('no'));
    expect(await saving).toBe(true);
    expect(world.stored).toEqual({ version: 2, content: says('no') });
    expect([world.sends, keeper.view().phase, world.kept]).toEqual([2, 'saved', undefined]);
    expect(keeper.view().savedAtMs).toBe(2);
  });

  it('loses nothing while the network is away, and saves by itself when it is back', async () => {
    const { world, keeper } = openWorld();
    world.network = 'down';
    keeper.change(says('yes'));
    await world.tick();
    expect(keeper.view().phase).toBe('offline');
    keeper.change(says('no'));
    expect(world.kept).toEqual({ version: 0, content: says('no') });
    world.network = 'up';
    await world.tick();
    expect([world.stored.content, keeper.view().phase]).toEqual([says('no'), 'saved']);
  });

  it('knows its own save again when only the answer was lost', async () => {
    const { world, keeper } = openWorld();
    world.network = 'answersLost';
    keeper.change(says('yes'));
    await world.tick();
    keeper.change(says('no'));
    world.network = 'up';
    await world.tick();
    await keeper.flush();
    expect([world.stored, keeper.view().phase]).toEqual([{ version: 2, content: says('no') }, 'saved']);
  });

  it('never overwrites a newer draft before the reader has chosen; either choice is then saved', async () => {
    for (const choice of ['keepMine', 'takeNewer'] as const) {
      const { world, keeper } = openWorld({ version: 1, content: says('yes') });
      world.stored = { version: 2, content: says('from elsewhere') };
      keeper.change(says('mine'));
      await world.tick();
      expect([keeper.view().phase, keeper.view().newer]).toEqual(['conflict', world.stored]);
      keeper.change(says('mine, longer'));
      expect(await keeper.flush()).toBe(false);
      expect(world.stored.content).toEqual(says('from elsewhere'));
      keeper[choice]();
      expect(await keeper.flush()).toBe(true);
      const chosen = choice === 'keepMine' ? says('mine, longer') : says('from elsewhere');
      expect([world.stored.content, keeper.view().content]).toEqual([chosen, chosen]);
    }
  });

  it('keeps the text when the claim has ended', async () => {
    const { world, keeper } = openWorld();
    world.ended = true;
    keeper.change(says('yes'));
    expect(await keeper.flush()).toBe(false);
    expect([keeper.view().phase, keeper.view().content, world.kept?.content]).toEqual([
      'ended',
      says('yes'),
      says('yes'),
    ]);
  });

  it('takes up what an earlier life of the page kept, and asks when the server has something newer', async () => {
    const same = openWorld({ version: 3, content: says('yes') });
    same.keeper.adopt({ version: 3, content: says('no') });
    expect(await same.keeper.flush()).toBe(true);
    expect(same.world.stored).toEqual({ version: 4, content: says('no') });
    const older = openWorld({ version: 3, content: says('yes') });
    older.keeper.adopt({ version: 2, content: says('no') });
    expect(await older.keeper.flush()).toBe(false);
    expect(older.keeper.view()).toMatchObject({
      phase: 'conflict',
      content: says('no'),
      newer: { content: says('yes') },
    });
  });
});
