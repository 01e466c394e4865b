/** Prints how long a megabyte of some texts takes to read, in milliseconds: `node packages/quantity/eval/bench.ts`. */
import { suggestFigures } from '../src/read-quantity.ts';
import { PARTS, readCorpus } from './corpus.ts';

const MEGABYTE = 1_000_000;
const prose = PARTS.flatMap(readCorpus)
  .map(({ text }) => text)
  .join(' ');

const PIECES: Readonly<Record<string, string>> = {
  'survey prose': `${prose} `,
  'bare numbers': '1 ',
  'hedges without numbers': 'at least ',
  'hedged numbers without a full stop': 'an estimated 5 refugees ',
  'ranges that never come': '5 estimates range ',
  'lists of places': '5 refugees in A, B, C, fled from D to ',
};

for (const [name, piece] of Object.entries(PIECES)) {
  const text = piece.repeat(Math.ceil(MEGABYTE / piece.length));
  const start = performance.now();
  const { length } = suggestFigures(text, { describedYear: 2003 });
  const milliseconds = Math.round(performance.now() - start);
  process.stdout.write(`${name}: ${milliseconds} ms, ${length} figures\n`);
}
