import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worstPairs } from '../eval/worst-pairs.ts';
import { alignProse, type PassageChange, type ProseSection } from './align-prose.ts';
import { splitSentences } from './sentences.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

const main = (body: string): ProseSection[] => [{ key: 'main', heading: null, body }];

/** Kind and first words of each passage, as a screen would list them. */
function outline(earlier: ProseSection[], later: ProseSection[]): string[] {
  return alignProse(earlier, later).passages.map(
    ({ kind, earlier, later, moved }) =>
      `${kind}${moved && kind !== 'MOVED' ? ' (moved)' : ''}: ${(later ?? earlier ?? '').split(' ').slice(0, 2).join(' ')}`,
  );
}

const RAIN = 'Rain fell on the camps of the northern border for most of the winter.';
const BOATS = 'The harbor guard turned back every boat that carried asylum seekers.';
const LAW = 'Parliament passed a refugee law that the courts have yet to apply.';
const FOOD = 'Relief groups brought food and blankets to families in the hills.';

describe('what a sentence may have become', () => {
  it('carried over word for word', () => {
    const [passage] = alignProse(main(RAIN), main(RAIN)).passages;
    expect(passage).toEqual({
      kind: 'CARRIED_OVER',
      earlier: RAIN,
      later: RAIN,
      earlierSection: 'main',
      laterSection: 'main',
      similarity: 1,
      moved: false,
      words: [{ kind: 'SAME', text: RAIN }],
      warnings: [],
    });
  });

  it('the same but for its figures, in digits or in words', () => {
    const [passage] = alignProse(
      main('Some 1,500 people arrived by boat in 2002.'),
      main('Some two thousand people arrived by boat in 2003.'),
    ).passages;
    expect(passage?.kind).toBe('FIGURES_ONLY');
    expect(passage?.similarity).toBeLessThan(1);
  });

  it('lightly revised, also where only a mark changed', () => {
    expect(outline(main(RAIN), main(RAIN.replace('northern', 'southern')))).toEqual([
      'LIGHTLY_REVISED: Rain fell',
    ]);
    expect(outline(main(RAIN), main(RAIN.replace('camps', 'camps,')))).toEqual([
      'LIGHTLY_REVISED: Rain fell',
    ]);
  });

  it('revised', () => {
    const later = 'Heavy rain fell on the tents of the northern border for much of that winter.';
    expect(outline(main(RAIN), main(later))).toEqual(['REVISED: Heavy rain']);
  });

  it('new, or dropped where it stood', () => {
    expect(outline(main(`${RAIN} ${BOATS} ${LAW}`), main(`${RAIN} ${LAW} ${FOOD}`))).toEqual([
      'CARRIED_OVER: Rain fell',
      'DROPPED: The harbor',
      'CARRIED_OVER: Parliament passed',
      'NEW: Relief groups',
    ]);
  });

  it('moved: the same words elsewhere', () => {
    const earlier = [...main(`${RAIN} ${BOATS}`), { key: 'law', heading: 'Law', body: LAW }];
    const later = [...main(RAIN), { key: 'law', heading: 'Law', body: `${LAW} ${BOATS}` }];
    const moved = alignProse(earlier, later).passages.find(({ kind }) => kind === 'MOVED');
    expect(moved).toMatchObject({
      later: BOATS,
      earlierSection: 'main',
      laterSection: 'law',
      moved: true,
    });
  });

  it('moved and changed: the kind tells the change', () => {
    const earlier = [...main(`${RAIN} ${BOATS}`), { key: 'law', heading: 'Law', body: LAW }];
    const changed = BOATS.replace('every', 'each');
    const later = [...main(RAIN), { key: 'law', heading: 'Law', body: `${LAW} ${changed}` }];
    expect(outline(earlier, later)).toEqual([
      'CARRIED_OVER: Rain fell',
      'CARRIED_OVER: Parliament passed',
      'LIGHTLY_REVISED (moved): The harbor',
    ]);
  });
});

describe('a sentence that stands as two', () => {
  const whole =
    'The harbor guard turned back every boat that carried asylum seekers, and the navy sank three of the empty boats off the northern cape.';
  const first = 'The harbor guard turned back every boat that carried asylum seekers.';
  const second = 'The navy sank three of the empty boats off the northern cape.';

  it('was split, and the two are shown as one passage', () => {
    const { passages } = alignProse(
      main(`${RAIN} ${whole} ${LAW}`),
      main(`${RAIN} ${first} ${second} ${LAW}`),
    );
    expect(passages.map(({ kind }) => kind)).toEqual(['CARRIED_OVER', 'SPLIT', 'CARRIED_OVER']);
    expect(passages[1]).toMatchObject({
      earlier: whole,
      later: `${first} ${second}`,
      moved: false,
    });
    expect(passages[1]?.similarity).toBeGreaterThan(0.9);
  });

  it('and two that stand as one were joined', () => {
    const { passages } = alignProse(main(`${RAIN} ${first} ${second}`), main(`${RAIN} ${whole}`));
    expect(passages.map(({ kind }) => kind)).toEqual(['CARRIED_OVER', 'JOINED']);
    expect(passages[1]).toMatchObject({ earlier: `${first} ${second}`, later: whole });
  });

  it('was split also where its longer half alone would do for a revision', () => {
    const short = 'The navy sank three boats.';
    const long = `${first.slice(0, -1)}, and the navy sank three boats.`;
    expect(outline(main(long), main(`${first} ${short}`))).toEqual(['SPLIT: The harbor']);
  });

  it('was split and moved where the two stand in another section', () => {
    const earlier = [...main(`${RAIN} ${whole}`), { key: 'law', heading: 'Law', body: LAW }];
    const later = [
      ...main(RAIN),
      { key: 'law', heading: 'Law', body: `${LAW} ${first} ${second}` },
    ];
    expect(outline(earlier, later)).toContain('SPLIT (moved): The harbor');
  });

  it('is split between paragraphs too', () => {
    const few = { ...DEFAULT_THRESHOLDS, mostComparisons: 9 };
    const { passages, method } = alignProse(
      main(`${RAIN}\n\n${BOATS} ${LAW} ${FOOD}`),
      main(`${RAIN}\n\n${BOATS} ${LAW}\n\n${FOOD}`),
      few,
    );
    expect(method).toBe('paragraph');
    expect(passages.map(({ kind }) => kind)).toEqual(['CARRIED_OVER', 'SPLIT']);
  });

  it('is not split where a new sentence merely follows it', () => {
    const revised = first.replace('every', 'each');
    expect(outline(main(first), main(`${revised} It rained.`))).toEqual([
      'LIGHTLY_REVISED: The harbor',
      'NEW: It rained.',
    ]);
    expect(outline(main(whole), main(`${whole.replace('three', 'many')} ${FOOD}`))).toEqual([
      'LIGHTLY_REVISED: The harbor',
      'NEW: Relief groups',
    ]);
  });

  it('is not split where what follows only echoes its words, or is mostly about something else', () => {
    const echo = 'The navy sank boats.';
    expect(outline(main(whole), main(`${whole.replace('three', 'many')} ${echo}`))).toEqual([
      'LIGHTLY_REVISED: The harbor',
      'NEW: The navy',
    ]);
    const tired = `${first.slice(0, -1)}, and then the tired guard left.`;
    const other = 'Then the tired guard left because nobody would pay for coal.';
    expect(outline(main(tired), main(`${first} ${other}`))).toEqual([
      'REVISED: The harbor',
      'NEW: Then the',
    ]);
  });

  it('is not split where its halves stand apart, or where one stood there before', () => {
    expect(outline(main(whole), main(`${first} ${LAW} ${second}`))).not.toContain(
      'SPLIT: The harbor',
    );
    expect(outline(main(`${whole} ${second}`), main(`${first} ${second}`))).toContain(
      'CARRIED_OVER: The navy',
    );
  });
});

describe('finding what belongs together', () => {
  it('prefers the same words elsewhere to like words in place', () => {
    const like = RAIN.replace('winter', 'summer');
    const earlier = main(`${RAIN} ${BOATS} ${LAW}`);
    expect(outline(earlier, main(`${like} ${BOATS} ${LAW} ${RAIN}`))).toEqual([
      'NEW: Rain fell',
      'CARRIED_OVER: The harbor',
      'CARRIED_OVER: Parliament passed',
      'MOVED: Rain fell',
    ]);
  });

  it('never takes a rewritten sentence about the same fact for the old one', () => {
    const rewritten = 'Nobody who came by sea to ask for protection was let ashore.';
    expect(outline(main(BOATS), main(rewritten))).toEqual([
      'DROPPED: The harbor',
      'NEW: Nobody who',
    ]);
  });

  it.each<[string, ProseSection, ProseSection]>([
    [
      'its key',
      { key: 'law', heading: 'Law', body: '' },
      { key: 'law', heading: 'Courts', body: '' },
    ],
    [
      'its heading',
      { key: 'a', heading: 'Law', body: '' },
      { key: 'b', heading: 'law ', body: '' },
    ],
    [
      'its words',
      { key: 'a', heading: 'Law', body: '' },
      { key: 'b', heading: 'Courts', body: '' },
    ],
  ])('knows a section again by %s', (_, before, after) => {
    const body = `${LAW} ${FOOD} ${BOATS}`;
    const earlier = [...main(RAIN), { ...before, body }];
    const later = [{ ...after, body }, ...main(RAIN)];
    expect(alignProse(earlier, later).passages.every(({ kind }) => kind === 'CARRIED_OVER')).toBe(
      true,
    );
  });

  it('puts what a dropped section held where the section stood', () => {
    const law = { key: 'law', heading: 'Law', body: LAW };
    const food = { key: 'food', heading: 'Food', body: FOOD };
    expect(outline([...main(RAIN), law, food], [...main(RAIN), food])).toEqual([
      'CARRIED_OVER: Rain fell',
      'DROPPED: Parliament passed',
      'CARRIED_OVER: Relief groups',
    ]);
  });

  it('puts what opened a section at the start of that section', () => {
    const law = (body: string) => ({ key: 'law', heading: 'Law', body });
    const food = { key: 'food', heading: 'Food', body: FOOD };
    expect(
      outline([...main(RAIN), law(`${BOATS} ${LAW}`)], [...main(RAIN), food, law(LAW)]),
    ).toEqual([
      'CARRIED_OVER: Rain fell',
      'NEW: Relief groups',
      'DROPPED: The harbor',
      'CARRIED_OVER: Parliament passed',
    ]);
  });

  it('lists everything as new or dropped where one side is empty', () => {
    expect(outline([], main(RAIN))).toEqual(['NEW: Rain fell']);
    expect(outline(main(RAIN), [])).toEqual(['DROPPED: Rain fell']);
    expect(alignProse(main(RAIN), []).carriedOverShare).toBeNull();
  });

  it('tells how much was carried over word for word', () => {
    const alignment = alignProse(main(`${RAIN} ${BOATS}`), main(`${BOATS} ${RAIN} ${LAW} ${FOOD}`));
    expect(alignment.carriedOverShare).toBe(0.5);
  });
});

describe('warnings', () => {
  it('tell of a relative date in a sentence that was carried over', () => {
    const stale = 'According to a report, three boats sank in March.';
    expect(alignProse(main(stale), main(stale)).passages[0]?.warnings).toEqual([
      'Carried over word for word with a relative date ("in March"): check that it still points at the right year.',
    ]);
  });

  it('say nothing of a sentence that is new or was touched', () => {
    const passages = alignProse(
      main('During the year, five boats sank off the coast.'),
      main('During the year, six boats sank off the coast. In March it rained.'),
    ).passages;
    expect(passages.flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

const sentence = fc.oneof(
  fc.constantFrom(RAIN, BOATS, LAW, FOOD),
  fc.constantFrom(
    `${RAIN.slice(0, -1)}, and ${BOATS}`,
    `${LAW.slice(0, -1)} and ${FOOD}`,
    `${BOATS.slice(0, -1)}, ${LAW}`,
  ),
  fc
    .tuple(
      fc.constantFrom(RAIN, BOATS, LAW, FOOD),
      fc.nat(12),
      fc.constantFrom('camp', '12', 'two', ''),
    )
    .map(([base, at, word]) => base.split(' ').toSpliced(at, 1, word).join(' ').trim()),
  fc
    .array(
      fc.constantFrom('people', 'left', 'in', '1,500', 'boats', '“so”', 'by\nboat', '–', 'U.S.'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((words) => `The ${words.join(' ')}.`),
);
const body = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n', '  ')), { maxLength: 7 })
  .map((parts) => parts.flat().join(''));
const prose = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('main', 'law', 'food', 'sea'),
    heading: fc.option(fc.constantFrom('Law', 'Food')),
    body,
  }),
  { maxLength: 3, selector: ({ key }) => key },
);

const sentencesOf = (sections: ProseSection[]) =>
  sections.flatMap((section) => splitSentences(section.body).map(({ text }) => text));
const textsOf = (passages: readonly PassageChange[], side: 'earlier' | 'later') =>
  passages.flatMap((passage) => passage[side] ?? []);

const wordsInOrder = (texts: readonly string[]) => texts.join(' ').split(/\s+/).sort();

describe('whatever the two narratives are', () => {
  it('every sentence of each stands there exactly once, those of the later one in order', () => {
    fc.assert(
      fc.property(prose, prose, (earlier, later) => {
        const { passages } = alignProse(earlier, later);
        expect(textsOf(passages, 'later').join(' ')).toBe(sentencesOf(later).join(' '));
        expect(wordsInOrder(textsOf(passages, 'earlier'))).toEqual(
          wordsInOrder(sentencesOf(earlier)),
        );
      }),
    );
  });

  it('the words that stayed and went give the earlier passage, those that stayed and came the later', () => {
    fc.assert(
      fc.property(prose, prose, (earlier, later) => {
        for (const { words, earlier: before, later: after } of alignProse(earlier, later)
          .passages) {
          const without = (kind: string) =>
            words
              .filter((word) => word.kind !== kind)
              .map(({ text }) => text)
              .join('');
          expect(without('ADDED')).toBe(before ?? '');
          expect(without('REMOVED')).toBe(after ?? '');
        }
      }),
    );
  });

  it('the same pairs are found when the years are swapped, and new becomes dropped', () => {
    const SWAPPED: Partial<Record<string, string>> = {
      NEW: 'DROPPED',
      DROPPED: 'NEW',
      SPLIT: 'JOINED',
      JOINED: 'SPLIT',
    };
    fc.assert(
      fc.property(prose, prose, (earlier, later) => {
        const one = alignProse(earlier, later).passages.map(
          (passage) =>
            `${passage.kind} ${passage.earlier} → ${passage.later} ${passage.similarity}`,
        );
        const other = alignProse(later, earlier).passages.map(
          (passage) =>
            `${SWAPPED[passage.kind] ?? passage.kind} ${passage.later} → ${passage.earlier} ${passage.similarity}`,
        );
        expect(other.sort()).toEqual(one.sort());
      }),
    );
  });

  it('a pure change of order leaves nothing new, dropped or revised', () => {
    const reordered = fc
      .uniqueArray(fc.constantFrom(RAIN, BOATS, LAW, FOOD, 'It rained.', 'They left.'))
      .chain((sentences) =>
        fc.tuple(
          fc.constant(sentences),
          fc.shuffledSubarray(sentences, { minLength: sentences.length }),
        ),
      );
    fc.assert(
      fc.property(reordered, ([before, after]) => {
        const { passages } = alignProse(main(before.join(' ')), main(after.join(' ')));
        expect(passages.every(({ kind }) => kind === 'CARRIED_OVER' || kind === 'MOVED')).toBe(
          true,
        );
      }),
    );
  });

  it('a narrative compared with itself is carried over whole', () => {
    fc.assert(
      fc.property(prose, (same) => {
        expect(alignProse(same, same).passages.every(({ kind }) => kind === 'CARRIED_OVER')).toBe(
          true,
        );
      }),
    );
  });
});

describe('very long narratives', () => {
  const few = { ...DEFAULT_THRESHOLDS, mostComparisons: 8 };

  it('are compared by paragraph, and the result says so', () => {
    const alignment = alignProse(
      main(`${RAIN} ${BOATS}\n\n${LAW} ${FOOD}`),
      main(`${RAIN} ${BOATS}\n\n${LAW} ${FOOD.replace('hills', 'valleys')}`),
      few,
    );
    expect(alignment.method).toBe('paragraph');
    expect(alignment.passages.map(({ kind, later }) => [kind, later])).toEqual([
      ['CARRIED_OVER', `${RAIN} ${BOATS}`],
      ['LIGHTLY_REVISED', `${LAW} ${FOOD.replace('hills', 'valleys')}`],
    ]);
  });

  it('with too many paragraphs still show what is the same word for word, and say that it is all', () => {
    const earlier = main([RAIN, BOATS, LAW, FOOD].join('\n\n'));
    const later = main([LAW, FOOD.replace('hills', 'valleys'), RAIN].join('\n\n'));
    const { passages, method } = alignProse(earlier, later, few);
    const kinds = passages.map(({ kind }) => kind);
    expect(method).toBe('equal paragraph');
    expect(kinds.toSorted()).toEqual(['CARRIED_OVER', 'DROPPED', 'DROPPED', 'MOVED', 'NEW']);
  });

  it.each(worstPairs(20_000).map((pair) => [pair.name, pair] as const))(
    'of 20,000 words each, %s, take few comparisons, or paragraphs and say so',
    (_, { earlier, later }) => {
      const { method, compared } = alignProse(main(earlier.join(' ')), main(later.join(' ')));
      const pairs = earlier.length * later.length;
      expect(method).toBe(pairs > DEFAULT_THRESHOLDS.mostComparisons ? 'paragraph' : 'sentence');
      // Each pair twice at most: in order, and elsewhere; a few more for sentences that became two.
      expect(compared).toBeLessThanOrEqual(2 * DEFAULT_THRESHOLDS.mostComparisons);
    },
  );

  it('compare no words of sentences that share too few in any order', () => {
    const few = worstPairs(20_000).filter(({ name }) =>
      ['identical', 'shuffled', 'entirely different', 'every sentence lightly changed'].includes(
        name,
      ),
    );
    expect(few).toHaveLength(4);
    for (const { earlier, later } of few) {
      const { compared } = alignProse(main(earlier.join(' ')), main(later.join(' ')));
      expect(compared).toBeLessThanOrEqual(2 * earlier.length);
    }
  });
});
