/** Counts checks and says each one that fails, as it fails. */
export class Tally {
  checks = 0;
  failed = 0;

  /** One check of what stands in `where`; `fault` says what is wrong, and is empty when nothing is. */
  check(where: string, what: string, fault: string): void {
    this.checks += 1;
    if (fault === '') return;
    this.failed += 1;
    console.log(`FAILED  ${where}  ${what}: ${fault}`);
  }
}
