import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { AttemptKind, AttemptLimiter } from './attempt-limiter';

const limits: Record<AttemptKind, { attempts: number; windowSeconds: number }> = {
  signInByAccount: { attempts: 10, windowSeconds: 15 * 60 },
  signInByAddress: { attempts: 100, windowSeconds: 15 * 60 },
  signUpByAddress: { attempts: 30, windowSeconds: 60 * 60 },
  resetByEmail: { attempts: 5, windowSeconds: 60 * 60 },
  resetByAddress: { attempts: 60, windowSeconds: 60 * 60 },
  passwordChangeByAccount: { attempts: 10, windowSeconds: 15 * 60 },
  recordByAddress: { attempts: 60, windowSeconds: 15 * 60 },
};
const TABLE_NAME = 'attempt_count';

/** Attempts counted in the database, so that all web processes share one count. Subjects are stored as hashes only. */
export async function openAttemptLimiter(pool: Pool): Promise<AttemptLimiter> {
  const open = (kind: AttemptKind, tableCreated: boolean) =>
    new Promise<RateLimiterPostgres>((resolve, reject) => {
      const { attempts, windowSeconds } = limits[kind];
      const limiter = new RateLimiterPostgres(
        {
          storeClient: pool,
          storeType: 'pool',
          tableName: TABLE_NAME,
          tableCreated,
          keyPrefix: kind,
          points: attempts,
          duration: windowSeconds,
        },
        (error?: Error) => (error ? reject(error) : queueMicrotask(() => resolve(limiter))),
      );
    });
  const limiters: Record<AttemptKind, RateLimiterPostgres> = {
    signInByAccount: await open('signInByAccount', false),
    signInByAddress: await open('signInByAddress', true),
    signUpByAddress: await open('signUpByAddress', true),
    resetByEmail: await open('resetByEmail', true),
    resetByAddress: await open('resetByAddress', true),
    passwordChangeByAccount: await open('passwordChangeByAccount', true),
    recordByAddress: await open('recordByAddress', true),
  };
  return {
    take: async (kind, subject) => {
      try {
        await limiters[kind].consume(hashSubject(subject));
        return true;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false;
        throw refusal;
      }
    },
    reset: async (kind, subject) => {
      await limiters[kind].delete(hashSubject(subject));
    },
  };
}

function hashSubject(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}
