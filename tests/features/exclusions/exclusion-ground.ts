import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type { AdminCtx, SystemCtx } from '~/features/accounts/context';
import { answerProposal } from '~/features/credentials/answer-proposal.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { rewriteCapabilities } from '~/features/credentials/rewrite-capabilities.server';
import { takeOverList, type TakeOverOutcome } from '~/features/exclusions/take-over-list.server';
import { buildLeieFile } from '~/platform/fakes/leie/build-leie-file';
import { exclusionLine, type ExclusionLine } from '~/platform/fakes/leie/fictional-exclusions';
import type { LeieFile } from '~/platform/leie/leie-download';
import { drainQueue } from '~/platform/jobs/drain-queue.server';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { workerTasks } from '~/worker-tasks.server';
import { makeSystemCtx } from '../../support/test-context';
import type { TestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { later, makeExpert, statePhysician } from '../credentials/credential-fixtures';

/** A file server whose answer the test sets; `serve` takes a whole file, `answer` anything else. */
export interface ListServer {
  readonly leieUrl: string;
  serve(text: string | Buffer): void;
  answer(listener: RequestListener): void;
}

export function useListServer(): ListServer {
  let server: Server | undefined;
  let listener: RequestListener = (_request, response) => response.writeHead(404).end();
  beforeAll(async () => {
    server = createServer((request, response) => listener(request, response));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return {
    get leieUrl() {
      const address = server?.address() as AddressInfo | undefined;
      return `http://127.0.0.1:${address?.port}/UPDATED.csv`;
    },
    serve(text) {
      listener = (_request, response) => response.writeHead(200, { 'content-type': 'text/csv' }).end(text);
    },
    answer(given) {
      listener = given;
    },
  };
}

/** The worker's context over a list server. */
export async function listCtx(db: Database, server: ListServer): Promise<SystemCtx> {
  const services = testServices();
  const ctx = await makeSystemCtx(db);
  return { ...ctx, services: { ...services, config: { ...services.config, leieUrl: server.leieUrl } } };
}

/** Loads these lines as the next edition, and does what follows from it. */
export async function loadEdition(
  db: TestDatabase,
  server: ListServer,
  lines: readonly Partial<ExclusionLine>[],
): Promise<TakeOverOutcome> {
  server.serve(buildLeieFile(lines.map(exclusionLine)));
  const outcome = await takeOverList(await listCtx(db, server), { requestedBy: null, isForced: true });
  await settle(db);
  return outcome;
}

/** All background work that is due. */
export async function settle(db: TestDatabase): Promise<void> {
  const services = testServices();
  await drainQueue({ pool: db.pool, tasks: workerTasks(db, services), log: services.log });
}

/** A file as the adapter hands it over. */
export function fileOf(text: string | Buffer): Pick<LeieFile, 'read'> {
  return {
    async *read() {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
    },
  };
}

/** An expert whose physician credential is verified. */
export async function makeVerifiedExpert(
  db: TestDatabase,
  facts: { name: string; npi: string; birthDate?: string; otherNames?: string[] },
): Promise<{ expertId: string; credentialId: string }> {
  const expert = await makeExpert(db, facts.name);
  const expertId = expert.actor.userId;
  const sealed = facts.birthDate ? testServices().secrets.encrypt(Buffer.from(facts.birthDate, 'utf8')) : null;
  await db.execute(sql`
    UPDATE expert SET birth_date_encrypted = ${sealed && Buffer.from(sealed)}::bytea,
      other_names = ${facts.otherNames ?? []}::text[] WHERE user_id = ${expertId}::uuid`);
  const credentialId = await statePhysician(expert, facts.npi, facts.name);
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      UPDATE credential SET status = 'verified', verified_at = assay_now(), valid_until = assay_now() + interval '1 year'
      WHERE id = ${credentialId}::uuid`);
    await rewriteCapabilities(tx, expertId, new Date());
  });
  return { expertId, credentialId };
}

/** Verifies by a check of the first person's own that the second one confirms where two are needed. */
export async function verifyByTwo(db: TestDatabase, first: AdminCtx, second: AdminCtx, credentialId: string) {
  const decided = await decideCredential(await later(db, first), {
    credentialId,
    decision: 'verify',
    basis: 'manual',
    method: 'portal',
    registerName: 'As stated',
    registerStatus: 'Active',
    registerJurisdiction: null,
    registerSpecialty: null,
    registerIssuedOn: null,
    registerRestrictions: null,
    evidenceDocumentId: null,
    attested: 'on',
    note: 'Looked at the board of the state, active.',
    expiresOn: null,
  });
  if (!decided.ok || !decided.value.proposal) return decided;
  const proposalId = decided.value.proposal.id;
  return answerProposal(await later(db, second), { credentialId, proposalId, answer: 'confirm' });
}

export async function statusOf(db: TestDatabase, credentialId: string): Promise<string | undefined> {
  const row = await db.first<{ status: string }>(sql`SELECT status FROM credential WHERE id = ${credentialId}::uuid`);
  return row?.status;
}

export interface SeenMatch {
  id: string;
  strength: string;
  status: string;
}

/** The matches of an expert, oldest first. */
export function matchesOf(db: TestDatabase, expertId: string): Promise<SeenMatch[]> {
  return db.query<SeenMatch>(sql`
    SELECT id, strength, status FROM exclusion_match WHERE expert_id = ${expertId}::uuid ORDER BY found_at, id`);
}
