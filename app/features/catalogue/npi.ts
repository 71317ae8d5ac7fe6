/**
 * Whether `text` is a well-formed National Provider Identifier: ten digits, the first 1 or 2, and a Luhn sum over
 * "80840" followed by the number that is a multiple of ten (45 CFR 162.406, ISO/IEC 7812-1). Well-formed is not
 * verified: only the register says whether the number was ever given out.
 */
export function isNpi(text: string): boolean {
  return /^[12][0-9]{9}$/.test(text) && luhnSum(`80840${text}`) % 10 === 0;
}

/** Luhn sum of a string of digits: from the right, every second digit doubled and reduced to one digit. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighted = place % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
