import { describe, expect, it } from 'vitest';
import { openLog } from '~/platform/log/open-log.server';

describe('openLog', () => {
  it('cuts secrets and document numbers out of every line', () => {
    const lines: string[] = [];
    const log = openLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
    log.info({ password: 'hush', credential: { number: 'hush', kind: 'usNpi' } }, 'one');
    log.info({ req: { headers: { authorization: 'hush', cookie: 'hush', 'stripe-signature': 'hush' } } }, 'two');
    log.info({ res: { headers: { 'set-cookie': 'hush' } }, config: { encryptionKey: 'hush' } }, 'three');
    log.debug('below the level');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('hush');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'one', credential: { kind: 'usNpi' } });
  });

  it('keeps what a database error quotes of a row out of the line, however deep it stands', () => {
    const lines: string[] = [];
    const log = openLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
    const fault = Object.assign(new Error('new row violates check constraint'), {
      code: '23514',
      detail: 'Failing row contains (hush).',
      where: 'COPY task, line 1: "hush"',
      internalQuery: 'hush',
    });
    log.error({ err: fault }, 'one');
    log.error({ err: new AggregateError([fault], 'a reaction failed') }, 'two');
    log.error({ err: new Error('outside', { cause: fault }) }, 'three');
    log.error(fault);
    expect(lines.join('')).not.toContain('hush');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { code: '23514', message: expect.stringContaining('new row') },
    });
  });
});
