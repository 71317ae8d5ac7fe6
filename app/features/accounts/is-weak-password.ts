/** Long passwords every list of leaked ones begins with; matched without case, digits at the end and signs. */
const leaked = [
  'password',
  'passwordpassword',
  'qwertyuiop',
  'qwertyuiopasdf',
  'qwertyqwerty',
  'iloveyou',
  'administrator',
  'welcome',
  'letmein',
  'changeme',
  'abcdefghijkl',
  'qazwsxedcrfv',
  'asdfghjkl',
  'zxcvbnm',
  'correcthorsebatterystaple',
  'assay',
  'superman',
  'sunshine',
  'princess',
  'football',
];

/** True for passwords an attacker tries first: leaked ones, runs, one repeated part, or the person's own address. */
export function isWeakPassword(password: string, email: string): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const letters = plain.replace(/^\p{N}+|\p{N}+$/gu, '');
  if (leaked.includes(letters) || leaked.includes(plain)) return true;
  if (/^(.{1,4})\1+.{0,3}$/u.test(plain)) return true;
  if (isRun(plain)) return true;
  const name = email.toLowerCase().split('@')[0] ?? '';
  return name.length > 3 && plain.includes(name) && plain.length - name.length < 5;
}

/** True when every character follows the one before it, up or down, wrapping from 9 to 0. */
function isRun(text: string): boolean {
  if (text.length < 4) return false;
  const steps = [...text]
    .slice(1)
    .map((character, index) => (character.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}
