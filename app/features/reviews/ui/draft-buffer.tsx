import type { KeptDraft } from './draft-keeper';

const DATABASE = 'assay-drafts';
const STORE = 'kept';
/** Claims end within a day; what nobody fetched so long after that is forgotten, whoever's it is. */
const KEPT_FOR_MS = 30 * 86_400_000;

/** Whose draft it is, and of which place in a task: a claim that takes a place up again finds what the one before it kept. */
export interface DraftOwner {
  expertId: string;
  seatId: string;
}

interface Row extends KeptDraft {
  /** The device's own time, for forgetting alone. */
  keptAt: number;
}

/** What one page keeps on the device. Nothing throws: a browser that refuses storage still holds the text in the page. */
export interface DraftBuffer {
  /** Keeps a draft, or with undefined nothing any more; true once it is written. */
  keep: (draft: KeptDraft | undefined) => Promise<boolean>;
  /** Offers what pages have left that are gone, or go while this one is open; what is taken, this page keeps from then on. */
  offerLeft: (take: (draft: KeptDraft) => Promise<boolean>) => Promise<void>;
  close: () => void;
}

/**
 * Drafts that are not on the server, in this browser's database: a row for each page, which holds a lock while it lives, so
 * that a row whose lock is free belongs to a page that is gone. Only rows of this expert are ever read.
 */
export function openDraftBuffer({ expertId, seatId }: DraftOwner): DraftBuffer {
  const page = crypto.getRandomValues(new Uint32Array(3)).join('-');
  const left = new AbortController();
  const locked = holdLock(lockOf(page), left.signal);
  const keep = async (draft: KeptDraft | undefined) => {
    await locked;
    const key = [expertId, seatId, page];
    const row = draft && ({ ...draft, keptAt: Date.now() } satisfies Row);
    return change((store) => void (row ? store.put(row, key) : store.delete(key)));
  };
  const offer = async (key: IDBValidKey, take: (draft: KeptDraft) => Promise<boolean>) => {
    const row = await read((store) => store.get(key) as IDBRequest<Row | undefined>);
    if (row && !left.signal.aborted && (await take(row))) await change((store) => void store.delete(key));
  };
  return {
    keep,
    offerLeft: async (take) => {
      await change(forgetOld);
      for (const key of (await read((store) => store.getAllKeys(rangeOf(expertId, seatId)))) ?? []) {
        const [, , owner = ''] = key as string[];
        if (owner === page) continue;
        if (!hasLocks()) await offer(key, take);
        else
          navigator.locks.request(lockOf(owner), { signal: left.signal }, () => offer(key, take)).catch(pageWentFirst);
      }
    },
    close: () => left.abort(),
  };
}

/** What was kept of a place and never reached the server, the newest first. */
export async function readKeptDrafts({ expertId, seatId }: DraftOwner): Promise<KeptDraft[]> {
  const rows = await read((store) => store.getAll(rangeOf(expertId, seatId)) as IDBRequest<Row[]>);
  return (rows ?? []).sort((one, other) => other.keptAt - one.keptAt);
}

/** Forgets what was kept of a place. */
export async function forgetKeptDrafts({ expertId, seatId }: DraftOwner): Promise<void> {
  await change((store) => void store.delete(rangeOf(expertId, seatId)));
}

function forgetOld(store: IDBObjectStore): void {
  const search = store.index('keptAt').openKeyCursor(IDBKeyRange.upperBound(Date.now() - KEPT_FOR_MS));
  search.addEventListener('success', () => {
    if (!search.result) return;
    store.delete(search.result.primaryKey);
    search.result.continue();
  });
}

const lockOf = (page: string) => `assay-draft-${page}`;
/** Locks exist in secure contexts only. */
const hasLocks = () => 'locks' in navigator;
const pageWentFirst = () => {};

/** Resolves when the lock is held; it is let go when the signal says so, or with the page. */
function holdLock(name: string, until: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (!hasLocks()) return resolve();
    const held = new Promise<void>((release) => until.addEventListener('abort', () => release()));
    void navigator.locks.request(name, () => {
      resolve();
      return held;
    });
  });
}

/** All keys that begin with these parts: an array sorts after every text. */
const rangeOf = (...parts: string[]) => IDBKeyRange.bound(parts, [...parts, []]);

let opened: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE).createIndex('keptAt', 'keptAt');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('no storage')));
  });
  return opened;
}

/** True once what `work` does is written. */
async function change(work: (store: IDBObjectStore) => void): Promise<boolean> {
  try {
    const transaction = (await openDatabase()).transaction(STORE, 'readwrite');
    work(transaction.objectStore(STORE));
    return await new Promise((resolve) => {
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
  } catch {
    return false;
  }
}

async function read<Found>(ask: (store: IDBObjectStore) => IDBRequest<Found>): Promise<Found | undefined> {
  try {
    const request = ask((await openDatabase()).transaction(STORE).objectStore(STORE));
    return await new Promise((resolve) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => resolve(undefined));
    });
  } catch {
    return undefined;
  }
}
