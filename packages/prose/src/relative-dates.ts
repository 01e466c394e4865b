/**
 * Dates that mean something else when a sentence is carried into the next year's entry: months without a year,
 * "during the year", "in recent years", "last year".
 */

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const BEFORE_MONTH =
  '(?:in|since|by|until|through|during|from|between|of|on|a|an|the|late|early|last|next|mid)';
const YEAR_AFTER = String.raw`\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}`;
const SAME_YEAR_AFTER = String.raw`\s*(?:,|and|or|to|through|until|–|-)\s*(?:\d{1,2}\s+)?${MONTHS}${YEAR_AFTER}`;

const MONTH_WITHOUT_YEAR = new RegExp(
  String.raw`\b(?:${BEFORE_MONTH}[\s-]+)+${MONTHS}\b(?!${YEAR_AFTER}|${SAME_YEAR_AFTER})`,
  'giu',
);

const RELATIVE_TIMES = [
  '(?:during|throughout|by|at|in|over) the (?:end of the |course of the )?year',
  "(?:at|by) year's end|by year end",
  '(?:in|during|over|for) (?:the )?(?:recent|past|last|previous|coming) (?:[a-z]+ )?(?:years?|months?|weeks?|decades?)',
  '(?:late |early |earlier )?(?:last|this|next) (?:year|month|week|spring|summer|autumn|fall|winter)',
  'recently|currently|at present|to date|so far',
];
const RELATIVE_TIME = new RegExp(String.raw`\b(?:${RELATIVE_TIMES.join('|')})\b`, 'gi');

/** The relative dates of a sentence as it prints them, in order, each once. */
export function relativeDates(sentence: string): string[] {
  // A year in the same sentence tells which March is meant.
  const namesYear = /\b(?:19|20)\d{2}\b/.test(sentence);
  const months = namesYear ? [] : [...sentence.matchAll(MONTH_WITHOUT_YEAR)];
  const found = [...months, ...sentence.matchAll(RELATIVE_TIME)].sort(
    (one, other) => one.index - other.index,
  );
  return [...new Set(found.map((match) => match[0]))];
}
