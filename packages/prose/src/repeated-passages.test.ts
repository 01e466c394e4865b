import { describe, expect, it } from 'vitest';
import { worstPairs } from '../eval/worst-pairs.ts';
import { findRepeatedPassages } from './repeated-passages.ts';
import { wordRatio, wordsOf } from './similarity.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

const BOATS = 'The harbor guard turned back every boat that carried asylum seekers.';
const LAW = 'Parliament passed a refugee law that the courts have yet to apply.';
const text = (...sentences: string[]) => [
  { key: 'main', heading: null, body: sentences.join(' ') },
];
const found = (...texts: ReturnType<typeof text>[]) =>
  findRepeatedPassages(texts).passages.map(({ unit, kind, places }) => [
    unit,
    kind,
    places.map((place) => place.text),
  ]);

describe('a sentence of several texts', () => {
  it('is found where it stands word for word, with its places', () => {
    const { passages } = findRepeatedPassages([text(LAW, BOATS), text('It rained.', BOATS)]);
    expect(passages).toMatchObject([
      {
        unit: 'SENTENCE',
        kind: 'VERBATIM',
        words: 11,
        places: [
          { text: 0, section: 'main', passage: BOATS, start: LAW.length + 1, similarity: 1 },
          { text: 1, section: 'main', passage: BOATS, start: 11, similarity: 1 },
        ],
      },
    ]);
  });

  it('is found where only figures differ', () => {
    const camps = (count: string) => `Some ${count} people from the hills live in four camps.`;
    expect(found(text(camps('1,500')), text(camps('two million')))).toEqual([
      ['SENTENCE', 'FIGURES_ONLY', [0, 1]],
    ]);
  });

  it('is found where a few words differ, and not where it was rewritten', () => {
    expect(found(text(BOATS), text(BOATS.replace('every', 'each')))).toEqual([
      ['SENTENCE', 'LIGHTLY_REVISED', [0, 1]],
    ]);
    expect(found(text(BOATS), text('Every boat that carried asylum seekers left again.'))).toEqual(
      [],
    );
  });

  it('is not found where it is repeated within one text only', () => {
    expect(
      found(text(BOATS, LAW, BOATS), text('Nothing at all is known of them here yet.')),
    ).toEqual([]);
  });

  it('is left out where it is too short to tell anything', () => {
    expect(found(text('No law on asylum exists.'), text('No law on asylum exists.'))).toEqual([]);
  });

  it('is told once, as a paragraph, where the whole paragraph is repeated', () => {
    expect(found(text(BOATS, LAW), text(BOATS, LAW), text(LAW))).toEqual([
      ['PARAGRAPH', 'VERBATIM', [0, 1]],
    ]);
  });

  it('comes first where it stands in most texts, then where it is longest', () => {
    const long = `${LAW.slice(0, -1)} because nobody has asked them to do so.`;
    expect(
      findRepeatedPassages([
        text(BOATS),
        text(long, 'It rained.', BOATS),
        text(BOATS),
        text(long),
      ]).passages.map(({ places }) => places[0]?.passage),
    ).toEqual([BOATS, long]);
  });
});

describe('finding what is repeated', () => {
  const [, lightly] = worstPairs(4_000);

  it('misses no pair that the threshold asks for', () => {
    const [earlier = [], later = []] = [lightly?.earlier, lightly?.later];
    const asked = earlier.flatMap((one) =>
      later.filter(
        (other) => wordRatio(wordsOf(one), wordsOf(other)) >= DEFAULT_THRESHOLDS.repeated,
      ),
    );
    expect(asked.length).toBeGreaterThan(150);
    const { passages, commonRuns } = findRepeatedPassages([
      ...earlier.map((sentence) => text(sentence)),
      ...later.map((sentence) => text(sentence)),
    ]);
    expect(commonRuns).toBe(0);
    expect(passages).toHaveLength(asked.length);
  });

  it('misses none that differs in words far apart, each of which breaks three runs', () => {
    const words = 'a b c d e f g h i j k l m n o p q r s t'.split(' ');
    const fewer = words.filter((_, at) => at % 4 !== 2);
    const sentence = (its: readonly string[]) => `The ${its.join(' ')} end.`;
    const ratio = wordRatio(wordsOf(sentence(words)), wordsOf(sentence(fewer)));
    expect(ratio).toBeGreaterThanOrEqual(DEFAULT_THRESHOLDS.repeated);
    expect(found(text(sentence(words)), text(sentence(fewer)))).toHaveLength(1);
    expect(found(text(sentence(fewer)), text(sentence(words)))).toHaveLength(1);
  });

  it('compares few of all pairs for a whole edition of 200 texts of 100 sentences', () => {
    const [{ earlier } = { earlier: [] }] = worstPairs(400_000);
    const texts = Array.from({ length: 200 }, (_, n) =>
      text(...earlier.slice(n * 100, n * 100 + 100), BOATS),
    );
    const { passages, compared } = findRepeatedPassages(texts);
    expect(passages).toMatchObject([{ kind: 'VERBATIM' }]);
    expect(passages[0]?.places).toHaveLength(200);
    expect(compared).toBeLessThan(20_000);
  });

  it('leaves out runs of words that stand nearly everywhere, and says how many', () => {
    const refrain = (name: string) =>
      `The ${name} committee met in the capital and said nothing of the camps.`;
    const texts = Array.from({ length: 60 }, (_, n) =>
      text(refrain(String.fromCodePoint(0x61 + Math.floor(n / 10), 0x61 + (n % 10)))),
    );
    const { compared, commonRuns } = findRepeatedPassages(texts);
    expect(commonRuns).toBeGreaterThan(5);
    expect(compared).toBeLessThan(60);
  });
});
