import type { AskedPhrases } from './asked-phrases.ts';

/** Pairs that each meet another rule; the first two are where a naive table goes wrong. */
export const EXAMPLES: readonly AskedPhrases[] = [
  { earlier: 'at least 7,800 returned', later: 'at least 5,000' },
  { earlier: 'at least 7,800 returned', later: 'fewer than 2,000' },
  { earlier: 'an estimated 100,000', later: 'between 30,000 and 50,000' },
  { earlier: 'an estimated 100,000', later: 'tens of thousands' },
  { earlier: 'nearly 100,000 displaced', later: 'more than 100,000' },
  { earlier: 'nearly 100,000 displaced', later: '' },
  { earlier: '1,500 to South Korea', later: '1,894' },
  { earlier: '1,500', later: '1,500' },
  { earlier: 'one by land', later: 'none' },
  { earlier: 'an unknown number', later: 'at least 600' },
  { earlier: 'at least 100,000 refugees', later: 'an estimated 100,000 asylum seekers' },
];
