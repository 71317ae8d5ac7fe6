import { describe, expect, it } from 'vitest';
import { isWeakPassword } from './is-weak-password';

describe('a password', () => {
  it.each([
    'password1234',
    'Qwertyuiop12',
    '123456789012',
    '098765432109',
    'abababababab',
    'aaaaaaaaaaaa',
    'Iloveyou2026!',
    'abcdefghijklmnop',
  ])('that attackers try first is refused: %s', (password) =>
    expect(isWeakPassword(password, 'a@b.example')).toBe(true),
  );

  it.each(['three quiet herons at dusk', '我在图书馆门口等你回来吃晚饭', 'Tr0ub4dor&3-kelp', 'x9!kd02mLq#f'])(
    'that is long and its own is taken: %s',
    (password) => expect(isWeakPassword(password, 'a@b.example')).toBe(false),
  );

  it('made of the own address is refused', () => {
    expect(isWeakPassword('margarete.1990', 'margarete@clinic.example')).toBe(true);
  });
});
