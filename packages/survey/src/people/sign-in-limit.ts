/**
 * Slows down guessing of passwords by account, not by address: an address can be made up in a header, the
 * account that is guessed at cannot. Kept in memory: a restart forgives.
 */
export const MAX_FAILURES = 10;
export const WINDOW_MINUTES = 15;
/** More accounts than this are not remembered at once; the oldest are forgotten first. */
const MAX_ACCOUNTS = 10_000;

export class SignInLimit {
  readonly #failures = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Minutes until the account may be tried again; 0 when it may be tried now. */
  waitMinutes(account: string): number {
    const recent = this.#recent(account);
    const oldest = recent.at(-MAX_FAILURES);
    if (recent.length < MAX_FAILURES || oldest === undefined) return 0;
    return Math.ceil((oldest + WINDOW_MINUTES * 60_000 - this.#now()) / 60_000);
  }

  failed(account: string): void {
    const recent = [...this.#recent(account), this.#now()].slice(-MAX_FAILURES);
    this.#failures.delete(account);
    this.#failures.set(account, recent);
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MAX_ACCOUNTS && oldest !== undefined) this.#failures.delete(oldest);
  }

  succeeded(account: string): void {
    this.#failures.delete(account);
  }

  #recent(account: string): number[] {
    const since = this.#now() - WINDOW_MINUTES * 60_000;
    return (this.#failures.get(account) ?? []).filter((at) => at > since);
  }
}
