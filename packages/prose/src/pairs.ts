/** Passages of two documents that are one: indices, and `moved` when it stands in another order or section. */
export interface Match {
  readonly one: number;
  readonly other: number;
  readonly moved: boolean;
  /** The document in which it stands as two passages, the one named and the next; null for one and one. */
  readonly twoIn: 'one' | 'other' | null;
}

/** The matches found so far; each passage is in one at most. */
export class Pairs {
  readonly #ofOne = new Map<number, Match>();
  readonly #ofOther = new Map<number, Match>();

  get all(): Match[] {
    return [...new Set(this.#ofOne.values())];
  }

  add(one: number, other: number, moved: boolean, twoIn: Match['twoIn'] = null): void {
    const match = { one, other, moved, twoIn };
    this.#ofOne.set(one, match);
    this.#ofOther.set(other, match);
    if (twoIn === 'one') this.#ofOne.set(one + 1, match);
    if (twoIn === 'other') this.#ofOther.set(other + 1, match);
  }

  remove(match: Match): void {
    this.#ofOne.delete(match.one);
    this.#ofOther.delete(match.other);
  }

  of(one: number): Match | undefined {
    return this.#ofOne.get(one);
  }

  ofOther(other: number): Match | undefined {
    return this.#ofOther.get(other);
  }

  hasOne(one: number): boolean {
    return this.#ofOne.has(one);
  }

  hasOther(other: number): boolean {
    return this.#ofOther.has(other);
  }
}
