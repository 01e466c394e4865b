/** Pairs of narratives that are hard to compare, made of words that mean nothing. */
export interface Pair {
  readonly name: string;
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

const SENTENCE = 20;

/** Each narrative has about so many words. The same on every run. */
export function worstPairs(words: number): Pair[] {
  const random = randomNumbers(7);
  const word = () => `w${Math.floor(random() ** 3 * 4_000)}`;
  const sentence = (length = SENTENCE) => written(Array.from({ length }, word));
  const narrative = (length = SENTENCE) =>
    Array.from({ length: Math.floor(words / length) }, () => sentence(length));
  const base = narrative();
  const changed = (text: string, at: number) => written(text.split(' ').with(at, word()));
  const lightly = base.map((text) => changed(text, 1 + Math.floor(random() * (SENTENCE - 2))));
  const refrain = sentence();
  const refrains = () =>
    base.map(() => changed(changed(refrain, 2 + Math.floor(random() * 8)), 11));
  const short = sentence(5);
  const shortRefrains = () =>
    Array.from({ length: words / 5 }, () => changed(short, 1 + Math.floor(random() * 3)));
  return [
    { name: 'identical', earlier: base, later: base },
    { name: 'every sentence lightly changed', earlier: base, later: lightly },
    { name: 'shuffled', earlier: base, later: shuffled(base, random) },
    { name: 'shuffled and lightly changed', earlier: base, later: shuffled(lightly, random) },
    { name: 'entirely different', earlier: base, later: narrative() },
    { name: 'all sentences nearly equal', earlier: refrains(), later: refrains() },
    {
      name: 'one sentence over and over',
      earlier: base.map(() => refrain),
      later: base.map(() => refrain),
    },
    {
      name: 'all sentences nearly equal, and short',
      earlier: shortRefrains(),
      later: shortRefrains(),
    },
    { name: 'pairs of sentences joined', earlier: base, later: inTwos(base) },
    {
      name: 'no full stop at all',
      earlier: [written(base.map(bare))],
      later: [written(lightly.map(bare))],
    },
  ];
}

const bare = (text: string) => text.toLowerCase().replace('.', '');
const written = (words: readonly string[]) =>
  `${words
    .join(' ')
    .replace('.', '')
    .replace(/^./, (letter) => letter.toUpperCase())}.`;

function inTwos(sentences: readonly string[]): string[] {
  return sentences.flatMap((text, at) =>
    at % 2 === 0 ? [written([bare(text), 'and', bare(sentences[at + 1] ?? '')])] : [],
  );
}

function shuffled(sentences: readonly string[], random: () => number): string[] {
  return sentences
    .map((text) => ({ text, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ text }) => text);
}

/** Numbers from 0 to 1 (Lehmer's generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
