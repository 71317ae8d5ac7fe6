import { describe, expect, it } from 'vitest';
import type { ReviewContent } from '../review-content';
import { createDraftKeeper, type KeptDraft, type SaveAnswer, type SavedDraft } from './draft-keeper';

const says = (value: string, criterionId = 'j1'): ReviewContent => ({
  answers: [{ criterionId, value, rationale: '' }],
});
const both = (one: ReviewContent, other: ReviewContent): ReviewContent => ({
  answers: [...one.answers, ...other.answers],
});

/** A server that stores drafts by version, and a network that can be taken away before or after it hears. */
function openWorld(start: SavedDraft = { version: 0, content: { answers: [] } }) {
  const world = {
    stored: start,
    network: 'up' as 'up' | 'down' | 'answersLost' | 'signedOut',
    ended: false,
    sends: 0,
    kept: undefined as KeptDraft | undefined,
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
      if (world.network === 'signedOut') return { kind: 'signedOut' };
      if (world.ended) return { kind: 'ended' };
      const fits = baseVersion === world.stored.version;
      if (fits) world.stored = { version: baseVersion + 1, content };
      if (world.network === 'answersLost') return { kind: 'offline' };
      return fits ? { kind: 'saved', version: world.stored.version } : { kind: 'conflict' };
    },
    fetch: async () => (world.network === 'up' ? world.stored : undefined),
    keep: async (draft) => {
      world.kept = draft;
      return true;
    },
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

  it('says nothing but that it is signed out while it tries again, so that what asks for the way in stays', async () => {
    const { world, keeper } = openWorld();
    world.network = 'signedOut';
    keeper.change(says('yes'));
    await world.tick();
    expect(keeper.view().phase).toBe('signedOut');
    const phases: string[] = [];
    keeper.subscribe(() => phases.push(keeper.view().phase));
    await world.tick();
    await world.tick();
    expect([world.sends, new Set(phases)]).toEqual([3, new Set(['signedOut'])]);
    world.network = 'up';
    await world.tick();
    expect([world.stored.content, keeper.view().phase]).toEqual([says('yes'), 'saved']);
  });

  it('loses nothing while the network is away, and saves by itself when it is back', async () => {
    const { world, keeper } = openWorld();
    world.network = 'down';
    keeper.change(says('yes'));
    await world.tick();
    expect(keeper.view().phase).toBe('offline');
    keeper.change(says('no'));
    expect(world.kept).toEqual({ base: { version: 0, content: { answers: [] } }, content: says('no') });
    expect(keeper.view().keptAtMs).toBe(1);
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
      expect([keeper.view().phase, keeper.view().newer]).toEqual(['conflict', says('from elsewhere')]);
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

  it('puts a newer draft and its own together where they changed different answers', async () => {
    const { world, keeper } = openWorld({ version: 1, content: says('yes') });
    world.stored = { version: 2, content: both(says('yes'), says('from elsewhere', 'j2')) };
    keeper.change(says('mine'));
    await world.tick();
    expect(await keeper.flush()).toBe(true);
    expect(keeper.view().phase).toBe('saved');
    expect(world.stored).toEqual({ version: 3, content: both(says('mine'), says('from elsewhere', 'j2')) });
  });

  it('keeps of either side what the other did not change, whichever is chosen', async () => {
    const { world, keeper } = openWorld({ version: 1, content: says('yes') });
    world.stored = { version: 2, content: both(says('from elsewhere'), says('theirs alone', 'j2')) };
    keeper.change(both(says('mine'), says('mine alone', 'j3')));
    await world.tick();
    expect(keeper.view().phase).toBe('conflict');
    keeper.takeNewer();
    expect(await keeper.flush()).toBe(true);
    const values = world.stored.content.answers.map(({ value }) => value).sort();
    expect(values).toEqual(['from elsewhere', 'mine alone', 'theirs alone']);
  });

  it('takes up what an earlier life of the page kept, on top of what it was made from', async () => {
    const { world, keeper } = openWorld({ version: 3, content: says('yes') });
    expect(await keeper.adopt({ base: { version: 3, content: says('yes') }, content: says('no') })).toBe(true);
    expect(world.kept?.content).toEqual(says('no'));
    expect(await keeper.flush()).toBe(true);
    expect(world.stored).toEqual({ version: 4, content: says('no') });
    expect(world.kept).toBeUndefined();
  });

  it('asks when what was kept and the server changed the same answer; a second one waits for the choice', async () => {
    const { world, keeper } = openWorld({ version: 3, content: says('yes') });
    const base = { version: 2, content: says('maybe') };
    expect(await keeper.adopt({ base, content: says('no') })).toBe(true);
    expect(await keeper.adopt({ base, content: says('never') })).toBe(false);
    expect(await keeper.flush()).toBe(false);
    expect(keeper.view()).toMatchObject({ phase: 'conflict', content: says('no'), newer: says('yes') });
    keeper.keepMine();
    expect(await keeper.flush()).toBe(true);
    expect(world.stored).toEqual({ version: 4, content: says('no') });
  });

  it('drops what was kept and had arrived after all', async () => {
    const { world, keeper } = openWorld({ version: 3, content: says('no') });
    expect(await keeper.adopt({ base: { version: 2, content: says('yes') }, content: says('no') })).toBe(true);
    expect([keeper.view().phase, await keeper.flush(), world.sends]).toEqual(['saved', true, 0]);
  });

  it('shows what was saved elsewhere when nothing is unsaved here, and asks first before it is handed in', async () => {
    for (const asks of [false, true]) {
      const { world, keeper } = openWorld({ version: 1, content: says('yes') });
      world.stored = { version: 2, content: says('from elsewhere') };
      await keeper.look(asks);
      const { phase, content, newer } = keeper.view();
      const shown = { phase: 'saved', content: says('from elsewhere') };
      const asked = { phase: 'conflict', content: says('yes'), newer: says('from elsewhere') };
      expect({ phase, content, ...(newer && { newer }) }).toEqual(asks ? asked : shown);
    }
  });

  it('does not touch unsaved text for something newer', async () => {
    const { world, keeper } = openWorld({ version: 1, content: says('yes') });
    world.stored = { version: 2, content: says('from elsewhere') };
    keeper.change(says('mine'));
    await keeper.look(false);
    expect(keeper.view()).toMatchObject({ phase: 'unsaved', content: says('mine') });
  });
});
