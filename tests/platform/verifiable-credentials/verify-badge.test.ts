import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeHandlers } from '~/platform/fakes/badges/badge-handlers.server';
import type { FakeIssuer, IssuerFault } from '~/platform/fakes/badges/fake-issuer.server';
import { fictionalIssuers } from '~/platform/fakes/badges/fictional-issuers.server';
import { buildBadge, mintBadge } from '~/platform/fakes/badges/mint-badge.server';
import { encodeBase58 } from '~/platform/verifiable-credentials/base58';
import { readBadgeFile } from '~/platform/verifiable-credentials/read-badge-file.server';
import { encodeStatusList } from '~/platform/verifiable-credentials/status-list.server';
import { verifyBadge, type VerifyBadgeOptions } from '~/platform/verifiable-credentials/verify-badge.server';

const now = new Date('2026-11-21T12:00:00Z');
const account = { email: 'Mei@experts.example', names: ['Mei Tanaka'], dids: ['did:example:mei'] };
const subjectId = 'mailto:mei@experts.example';
const server = setupServer();
let issuers: Awaited<ReturnType<typeof fictionalIssuers>>;
const everyIssuer = () => [issuers.university, issuers.board, issuers.association];

beforeAll(async () => {
  issuers = await fictionalIssuers();
  server.listen({ onUnhandledRequest: 'bypass' });
});
afterAll(() => server.close());
afterEach(() => {
  server.resetHandlers();
  for (const issuer of everyIssuer()) {
    issuer.faults = {};
    issuer.revoked.clear();
    issuer.suspended.clear();
  }
});

function verify(text: string, options: Partial<VerifyBadgeOptions> = {}) {
  server.use(...badgeHandlers(everyIssuer()));
  const allowedIssuers = everyIssuer().map(({ id }) => id);
  return verifyBadge(text, { allowedIssuers, account, now, timeoutMs: 400, pauseMs: 5, ...options });
}

const mint = async (issuer: FakeIssuer, wishes: Parameters<typeof mintBadge>[1] = {}) =>
  (await mintBadge(issuer, { subjectId, ...wishes })).jwt;

describe('a badge that is in order', () => {
  it.each(['university', 'board', 'association'] as const)('of the %s is valid, bound by address', async (name) => {
    const issuer = issuers[name];
    expect(await verify(await mint(issuer))).toEqual({
      outcome: 'valid',
      binding: 'email',
      badge: {
        id: expect.stringContaining('urn:uuid:') as string,
        issuerId: issuer.id,
        issuerName: issuer.name,
        achievementId: `${issuer.keysAddress}#achievement`,
        achievementName: 'Board certification in cardiology',
        achievementType: 'Certification',
        holderName: null,
        validFrom: new Date('2026-01-01T00:00:00Z'),
        validUntil: null,
        algorithm: issuer.algorithm,
        publishesStatus: true,
      },
    });
  });

  it('is found in an envelope, under the claim `vc`, in a JSON string, and baked into a picture', async () => {
    const jwt = await mint(issuers.university);
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${jwt}`,
    };
    const { iss, jti, ...vc } = buildBadge(issuers.board, issuers.board.takePlace(), { subjectId });
    const older = await issuers.board.sign({ iss, jti, sub: subjectId, nbf: 1_767_225_600, vc });
    for (const text of [JSON.stringify(envelope), older, JSON.stringify(jwt), ` ${jwt}\n`]) {
      expect(await verify(text)).toMatchObject({ outcome: 'valid' });
    }
    for (const isCompressed of [false, true]) {
      expect(await verify(readBadgeFile(bake(jwt, isCompressed)) ?? '')).toMatchObject({ outcome: 'valid' });
    }
    expect(readBadgeFile(bake(jwt, false, 'comment'))).toBeUndefined();
  });

  it('of a did:key is valid, with Ed25519 and with P-256', async () => {
    for (const alg of ['EdDSA', 'ES256'] as const) {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      const jwk = await exportJWK(publicKey);
      const x = Buffer.from(jwk.x ?? '', 'base64url');
      const sign = 2 + ((Buffer.from(jwk.y ?? '', 'base64url').at(-1) ?? 0) & 1);
      const bytes = alg === 'EdDSA' ? [0xed, 0x01, ...x] : [0x80, 0x24, sign, ...x];
      const id = `did:key:z${encodeBase58(Uint8Array.from(bytes))}`;
      const badge = buildBadge({ ...issuers.university, id }, 1, { subjectId, withStatus: false });
      const jwt = await new CompactSign(new TextEncoder().encode(JSON.stringify(badge)))
        .setProtectedHeader({ alg, kid: `${id}#${id.slice(8)}` })
        .sign(privateKey);
      expect(await verify(jwt, { allowedIssuers: [id] })).toMatchObject({
        outcome: 'valid',
        badge: { publishesStatus: false },
      });
    }
  });
});

/** A picture with a badge in an iTXt chunk; sums are not looked at. */
function bake(text: string, isCompressed: boolean, keyword = 'openbadgecredential'): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const body = isCompressed ? deflateSync(text) : Buffer.from(text);
  const head = Buffer.from(`${keyword}\0${isCompressed ? '\u0001' : '\0'}\0\0\0`, 'latin1');
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', Buffer.alloc(13)),
    chunk('iTXt', Buffer.concat([head, body])),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

describe('what is no badge, or signed in a way that is not accepted', () => {
  it.each([
    ['nothing', ''],
    ['words', 'My diploma'],
    ['JSON of another kind', '{"a":1}'],
    ['three parts that are no JSON', 'abc.def.ghi'],
    ['a string in a string', JSON.stringify(JSON.stringify('a.b.c'))],
  ])('%s is no badge', async (_, text) => {
    expect(await verify(text)).toEqual({ outcome: 'refused', step: 'parse', code: 'notABadge', badge: null });
  });

  it('a credential of another type, of two issuers, of two subjects or without a readable date is no badge', async () => {
    const { university } = issuers;
    for (const overrides of [
      { type: ['VerifiableCredential', 'DriversLicence'] },
      { issuer: { id: issuers.board.id } },
      { sub: 'mailto:somebody@else.example' },
      { validFrom: 'last year' },
      { credentialSubject: [{ id: subjectId }] },
    ]) {
      const jwt = await mint(university, { overrides });
      expect(await verify(jwt)).toMatchObject({ outcome: 'refused', code: 'notABadge' });
    }
  });

  it('an embedded proof is told apart from what is no badge', async () => {
    const badge = { ...buildBadge(issuers.university, 1, { subjectId }), proof: { type: 'DataIntegrityProof' } };
    expect(await verify(JSON.stringify(badge))).toMatchObject({ outcome: 'refused', code: 'proofNotSupported' });
  });

  it('a text beyond 256 KiB is not read', async () => {
    expect(await verify('a'.repeat(300 * 1024))).toMatchObject({ code: 'tooLarge' });
  });

  it('"none", a shared secret and every other algorithm are refused before anybody is asked', async () => {
    server.use(http.all('*', () => HttpResponse.error()));
    const badge = buildBadge(issuers.university, 1, { subjectId });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const alg of ['none', 'None', 'HS256', 'HS512', 'RS384', 'PS256', 'ES384', 'ES256K']) {
      const input = `${part({ alg, kid: issuers.university.keyId })}.${part(badge)}`;
      // The attack: the public key, which everybody knows, taken for a shared secret.
      const secret = JSON.stringify(issuers.university.publicJwk);
      const signature = alg.startsWith('HS') ? createHmac('sha256', secret).update(input).digest('base64url') : '';
      expect(await verify(`${input}.${signature}`)).toMatchObject({ step: 'algorithm', code: 'algorithmNotAllowed' });
    }
  });
});

describe('the issuer’s key', () => {
  const faults: [IssuerFault, object][] = [
    ['down', { outcome: 'couldNotAsk', step: 'issuerKey', code: 'issuerUnreachable' }],
    ['html', { outcome: 'couldNotAsk', step: 'issuerKey', code: 'issuerAnswerInvalid' }],
    ['redirect', { outcome: 'couldNotAsk', step: 'issuerKey', code: 'issuerUnreachable' }],
    ['slow', { outcome: 'couldNotAsk', step: 'issuerKey', code: 'issuerUnreachable' }],
    ['tooLarge', { outcome: 'couldNotAsk', step: 'issuerKey', code: 'issuerUnreachable' }],
    ['foreignKey', { outcome: 'refused', step: 'signature', code: 'signatureInvalid', badge: null }],
  ];
  it.each(faults)('an issuer that is %s: as it is', async (fault, expected) => {
    issuers.university.faults.keys = fault;
    expect(await verify(await mint(issuers.university))).toMatchObject(expected);
  });

  it('asks once more after a failure, and no more', async () => {
    let asked = 0;
    const jwt = await mint(issuers.university);
    const handlers = badgeHandlers(everyIssuer());
    const options = { allowedIssuers: [issuers.university.id], account, now, pauseMs: 1 };
    const failing = (times: number) =>
      http.get(issuers.university.keysAddress, () => ((asked += 1) <= times ? HttpResponse.error() : undefined));
    server.use(failing(1), ...handlers);
    expect(await verifyBadge(jwt, options)).toMatchObject({ outcome: 'valid' });
    expect(asked).toBe(2);
    asked = 0;
    server.resetHandlers();
    server.use(failing(9), ...handlers);
    expect(await verifyBadge(jwt, options)).toMatchObject({ outcome: 'couldNotAsk' });
    expect(asked).toBe(2);
  });

  it('is believed only where the issuer publishes it, never from the badge itself', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const badge = new TextEncoder().encode(JSON.stringify(buildBadge(issuers.university, 1, { subjectId })));
    const jwk = await exportJWK(publicKey);
    const forged = (header: object) =>
      new CompactSign(badge).setProtectedHeader({ alg: 'EdDSA', jwk, ...header }).sign(privateKey);
    expect(await verify(await forged({}))).toMatchObject({ code: 'signatureInvalid' });
    expect(await verify(await forged({ kid: issuers.university.keyId }))).toMatchObject({ code: 'signatureInvalid' });
    for (const kid of ['did:web:mallory.example#key-1', '#another', 'https://mallory.example/key']) {
      expect(await verify(await forged({ kid }))).toMatchObject({ outcome: 'refused', code: 'keyNotFound' });
    }
  });

  it('of an https issuer is not taken from another path of the same host', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = 'https://association.badges.example/~mallory/key.json';
    const jwk = await exportJWK(publicKey);
    server.use(http.get(kid, () => HttpResponse.json(jwk)));
    const badge = buildBadge(issuers.association, 1, { subjectId });
    const forged = await new CompactSign(new TextEncoder().encode(JSON.stringify(badge)))
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(privateKey);
    expect(await verify(forged)).toMatchObject({ outcome: 'refused', code: 'keyNotFound' });
  });

  it('of an issuer that is a whole host is taken from its /.well-known/ alone', async () => {
    const id = 'https://association.badges.example';
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const badge = buildBadge({ ...issuers.association, id }, 1, { subjectId, withStatus: false });
    const signedUnder = (kid: string) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(badge)))
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(privateKey);
    for (const [path, expected] of [
      ['/~mallory/key.json', { outcome: 'refused', code: 'keyNotFound' }],
      ['/.well-known/key-2.json', { outcome: 'valid' }],
    ] as const) {
      server.use(http.get(id + path, () => HttpResponse.json(jwk)));
      expect(await verify(await signedUnder(id + path), { allowedIssuers: [id] })).toMatchObject(expected);
    }
  });

  it('must be of the algorithm’s type and size', async () => {
    const { university } = issuers;
    const signed = await mint(university);
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
    for (const publicJwk of [issuers.board.publicJwk, small, { ...university.publicJwk, use: 'enc' }]) {
      server.use(...badgeHandlers([{ ...university, publicJwk }]));
      const verdict = await verifyBadge(signed, { allowedIssuers: [university.id], account, now, pauseMs: 1 });
      expect(verdict).toMatchObject({ outcome: 'refused', step: 'issuerKey', code: 'keyUnfit' });
    }
    const [head = '', body, signature] = signed.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...header, alg: 'ES256' })).toString('base64url');
    expect(await verify(`${changed}.${body}.${signature}`)).toMatchObject({ code: 'keyUnfit' });
  });

  it.each([
    ['did:web:localhost', 'addressNotAllowed'],
    ['did:web:127.0.0.1', 'addressNotAllowed'],
    ['did:web:10.0.0.8', 'addressNotAllowed'],
    ['did:web:169.254.169.254', 'addressNotAllowed'],
    ['did:web:university.badges.example%3A8443', 'addressNotAllowed'],
    ['https://[::1]/issuer', 'addressNotAllowed'],
    ['https://[::ffff:10.0.0.1]/issuer', 'addressNotAllowed'],
    ['https://user:word@university.badges.example/', 'issuerNotResolvable'],
    ['did:web:university.badges.example:..:..', 'issuerNotResolvable'],
    ['http://university.badges.example', 'issuerNotResolvable'],
    ['did:ion:abc', 'issuerNotResolvable'],
    ['did:key:zabc', 'issuerNotResolvable'],
    ['file:///etc/passwd', 'issuerNotResolvable'],
  ])('is not fetched from %s', async (id, code) => {
    const jwt = await mint({ ...issuers.university, id }, { withStatus: false });
    expect(await verify(jwt, { allowedIssuers: [id] })).toMatchObject({ outcome: 'refused', step: 'issuerKey', code });
  });
});

describe('the steps after the signature', () => {
  it('a changed payload breaks the signature', async () => {
    const [head, body = '', signature] = (await mint(issuers.university)).split('.');
    const payload = Buffer.from(body, 'base64url').toString().replace('cardiology', 'neurology!');
    const changed = `${head}.${Buffer.from(payload).toString('base64url')}.${signature}`;
    expect(await verify(changed)).toMatchObject({
      outcome: 'refused',
      step: 'signature',
      code: 'signatureInvalid',
      badge: null,
    });
  });

  it('an issuer that is not on the list for the kind is refused, however good its signature', async () => {
    const jwt = await mint(issuers.university);
    for (const allowedIssuers of [[], [issuers.board.id], ['did:web:university.badges.example.evil.example']]) {
      expect(await verify(jwt, { allowedIssuers })).toMatchObject({
        outcome: 'refused',
        step: 'issuer',
        code: 'issuerNotAllowed',
        badge: { achievementName: 'Board certification in cardiology' },
      });
    }
  });

  it('is bound by a DID, an address in clear or hashed, or weakly by a name', async () => {
    const salt = 'a-grain-of';
    const hash = (text: string) =>
      `sha256$${createHash('sha256')
        .update(text + salt)
        .digest('hex')}`;
    const identity = (identityType: string, identityHash: string, hashed: boolean) => ({
      identifier: [{ identityType, identityHash, hashed, salt }],
    });
    const bindings: [Parameters<typeof mintBadge>[1], string | null][] = [
      [{ subjectId: 'did:example:mei' }, 'did'],
      [{ subjectId: 'mailto:MEI@experts.example' }, 'email'],
      [{ subjectId: '', ...identity('emailAddress', hash('mei@experts.example'), true) }, 'email'],
      [
        {
          subjectId: '',
          ...identity('emailAddress', hash('Mei@experts.example').toUpperCase().replace('SHA', 'sha'), true),
        },
        'email',
      ],
      [{ subjectId: '', ...identity('emailAddress', 'Mei@Experts.Example', false) }, 'email'],
      [{ subjectId: '', ...identity('name', 'mei  tanaka', false) }, 'name'],
      [{ subjectId: '', ...identity('name', hash('Mei Tanaka'), true) }, 'name'],
      [{ subjectId: '' }, null],
      [{ subjectId: 'mailto:amara@experts.example' }, null],
      [{ subjectId: '', ...identity('emailAddress', hash('amara@experts.example'), true) }, null],
      [
        { subjectId: '', ...identity('emailAddress', createHash('md5').update(account.email).digest('hex'), true) },
        null,
      ],
      [{ subjectId: '', ...identity('studentId', 'Mei Tanaka', false) }, null],
    ];
    for (const [wishes, binding] of bindings) {
      const expected = binding
        ? { outcome: 'valid', binding }
        : { outcome: 'refused', step: 'subject', code: 'subjectNotBound' };
      expect(await verify(await mint(issuers.university, wishes))).toMatchObject(expected);
    }
  });

  it.each([
    [{ validFrom: '2026-11-21T12:02:00Z' }, 'notYetValid'],
    [{ overrides: { nbf: now.getTime() / 1000 + 120 } }, 'notYetValid'],
    [{ validUntil: '2026-11-21T11:58:00Z' }, 'expired'],
    [{ validUntil: '2027-01-01T00:00:00Z', overrides: { exp: now.getTime() / 1000 - 120 } }, 'expired'],
    [{ validFrom: '2026-11-21T12:00:30Z', validUntil: '2026-11-21T11:59:30Z' }, null],
  ])('dates %j: %s', async (wishes, code) => {
    const expected = code ? { outcome: 'refused', step: 'dates', code } : { outcome: 'valid' };
    expect(await verify(await mint(issuers.university, wishes))).toMatchObject(expected);
  });
});

describe('the status list', () => {
  it('a badge that was revoked or suspended is refused from then on, its neighbours are not', async () => {
    const { board } = issuers;
    const [first, second, third] = [
      await mintBadge(board, { subjectId }),
      await mintBadge(board, { subjectId }),
      await mintBadge(board, { subjectId }),
    ];
    expect(await verify(first.jwt)).toMatchObject({ outcome: 'valid' });
    board.revoked.add(first.place);
    board.suspended.add(second.place);
    expect(await verify(first.jwt)).toMatchObject({ outcome: 'refused', step: 'status', code: 'revoked' });
    expect(await verify(second.jwt)).toMatchObject({ outcome: 'refused', step: 'status', code: 'suspended' });
    expect(await verify(third.jwt)).toMatchObject({ outcome: 'valid' });
  });

  const faults: [IssuerFault, string][] = [
    ['down', 'statusUnreachable'],
    ['slow', 'statusUnreachable'],
    ['redirect', 'statusUnreachable'],
    ['tooLarge', 'statusUnreachable'],
    ['html', 'statusInvalid'],
  ];
  it.each(faults)('that is %s leaves the question open', async (fault, code) => {
    issuers.university.faults.status = fault;
    expect(await verify(await mint(issuers.university))).toMatchObject({
      outcome: 'couldNotAsk',
      step: 'status',
      code,
    });
  });

  /** A list as the issuer, or somebody else, would sign it. */
  async function verifyOver(
    change: (list: Record<string, unknown>) => Record<string, unknown>,
    signer = issuers.university,
  ) {
    const { university } = issuers;
    const jwt = await mint(university);
    const list = (address: string, purpose: string) => ({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: address,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: university.id,
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: purpose, encodedList: encodeStatusList([]) },
    });
    server.use(
      http.get(university.statusAddress, async ({ request }) => {
        const purpose = new URL(request.url).searchParams.get('purpose') ?? '';
        return HttpResponse.text(await signer.sign(change(list(request.url, purpose))));
      }),
      ...badgeHandlers(everyIssuer()),
    );
    const options = { allowedIssuers: [university.id], account, now, pauseMs: 1 };
    return verifyBadge(jwt, options);
  }
  const withSubject = (subject: object) => (list: Record<string, unknown>) => ({
    ...list,
    credentialSubject: { ...(list['credentialSubject'] as object), ...subject },
  });

  it('is read as the issuer signed it', async () => {
    expect(await verifyOver((list) => list)).toMatchObject({ outcome: 'valid' });
    const both = withSubject({ statusPurpose: ['revocation', 'suspension'] });
    expect(await verifyOver(both)).toMatchObject({ outcome: 'valid' });
  });

  it('counts for nothing when it is somebody else’s, forged, of another address, for something else, over, or malformed', async () => {
    const wrong: [string, (list: Record<string, unknown>) => Record<string, unknown>, FakeIssuer?][] = [
      ['signed by another issuer as its own', (list) => ({ ...list, issuer: issuers.board.id }), issuers.board],
      ['signed by another issuer in this one’s name', (list) => list, issuers.board],
      ['of another address', (list) => ({ ...list, id: 'https://university.badges.example/other' })],
      ['for another purpose', withSubject({ statusPurpose: 'message' })],
      ['of another type', withSubject({ type: 'SomeList' })],
      ['over', (list) => ({ ...list, validUntil: '2026-11-20T00:00:00Z' })],
      ['not packed', withSubject({ encodedList: 'uAAAA' })],
      ['too short', withSubject({ encodedList: 'uH4sIAAAAAAAAA2NgYGBgAAAAAP__AwDVX_hfBQAAAA' })],
      ['without its prefix', withSubject({ encodedList: encodeStatusList([]).slice(1) })],
    ];
    for (const [name, change, signer] of wrong) {
      expect([name, await verifyOver(change, signer)]).toEqual([
        name,
        expect.objectContaining({ outcome: 'couldNotAsk', step: 'status', code: 'statusInvalid' }),
      ]);
    }
  });

  it('a form that is not read, or a place outside the list, leaves the question open', async () => {
    const entry = (change: object) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: `${issuers.university.statusAddress}?purpose=revocation`,
      ...change,
    });
    const open: [object, string][] = [
      [{ type: '1EdTechRevocationList' }, 'statusNotSupported'],
      [{ statusPurpose: 'message' }, 'statusNotSupported'],
      [{ statusSize: 2 }, 'statusNotSupported'],
      [{ statusListIndex: '131072' }, 'statusInvalid'],
      [{ statusListIndex: undefined }, 'statusInvalid'],
      [{ statusListCredential: 'https://127.0.0.1/list' }, 'statusUnreachable'],
    ];
    for (const [change, code] of open) {
      const jwt = await mint(issuers.university, { overrides: { credentialStatus: entry(change) } });
      expect(await verify(jwt)).toMatchObject({ outcome: 'couldNotAsk', step: 'status', code });
    }
  });

  it('of the older form (StatusList2021) is read as well', async () => {
    const { university } = issuers;
    const address = 'https://university.badges.example/older';
    const credentialStatus = {
      type: 'StatusList2021Entry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: address,
    };
    const sign = (indexes: number[]) =>
      university.sign({
        iss: university.id,
        jti: address,
        vc: {
          id: address,
          type: ['VerifiableCredential', 'StatusList2021Credential'],
          credentialSubject: {
            type: 'StatusList2021',
            statusPurpose: 'revocation',
            encodedList: encodeStatusList(indexes).slice(1),
          },
        },
      });
    const jwt = await mint(university, { overrides: { credentialStatus } });
    for (const [indexes, expected] of [
      [[94566, 94568], { outcome: 'valid' }],
      [[94567], { code: 'revoked' }],
    ] as const) {
      const list = await sign([...indexes]);
      server.use(http.get(address, () => HttpResponse.text(list)));
      expect(await verify(jwt)).toMatchObject(expected);
    }
  });
});
