/**
 * How many words two texts have in common in the same order, for one text against many.
 *
 * 32 words of the one text are taken at a time, a bit for each (Hyyrö, "Bit-parallel LCS-length computation
 * revisited", 2004): texts of n and m words take n × m / 32 steps, however alike or unlike they are.
 */

/** Numbers for words: equal words have equal numbers, from 0 on. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  numbersOf(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => {
      const known = this.#numbers.get(word);
      if (known !== undefined) return known;
      this.#numbers.set(word, this.#numbers.size);
      return this.#numbers.size - 1;
    });
  }
}

const BITS = 32;

/** For each of `others`, the length of the longest sequence of words that `one` holds in the same order. */
export function longestCommon(
  one: Int32Array,
  others: readonly Int32Array[],
  vocabulary: Vocabulary,
): number[] {
  const lengths = others.map(() => 0);
  const carries = others.map((other) => new Uint8Array(other.length));
  const places = new Int32Array(vocabulary.size);
  for (let start = 0; start < one.length; start += BITS) {
    const block = one.subarray(start, start + BITS);
    block.forEach((word, bit) => {
      places[word] = (places[word] ?? 0) | (1 << bit);
    });
    others.forEach((other, index) => {
      const open = openAfter(other, places, carries[index] ?? new Uint8Array());
      const used = block.length === BITS ? ~open : ~open & ((1 << block.length) - 1);
      lengths[index] = (lengths[index] ?? 0) + countBits(used);
    });
    for (const word of block) places[word] = 0;
  }
  return lengths;
}

/** The words of a block that found no partner in `text`; `carries` hands every step's overflow to the next block. */
function openAfter(text: Int32Array, places: Int32Array, carries: Uint8Array): number {
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const match = open & (places[text[at] ?? 0] ?? 0);
    const sum = (open >>> 0) + (match >>> 0) + (carries[at] ?? 0);
    carries[at] = sum > 0xffffffff ? 1 : 0;
    open = sum | 0 | (open & ~match);
  }
  return open;
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
