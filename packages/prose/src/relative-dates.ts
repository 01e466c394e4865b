/**
 * Dates that mean something else when a sentence is carried into the next year's entry: months without a year,
 * "during the year", "in recent years", "last year", "currently".
 */

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** What tells the month from a name or a verb ("may march"). */
const BEFORE_MONTH = `(?:${[
  'in since by until through during from between of on',
  'a an the late early last next mid',
]
  .flatMap((words) => words.split(' '))
  .map(capitalOrNot)
  .join('|')})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\b`;
const YEAR_AFTER = String.raw`(?:\s+${DAY})?,?\s+(?:of\s+)?\d{4}\b`;
/** "March to June 2003", "March 3, April 5 and May 2003", "March until the end of 2003". */
const SAME_YEAR_AFTER = String.raw`(?:\s+${DAY})?(?:\s*(?:,|and|or|to|through|until|–|-)+\s*(?:early |late |mid-?)?(?:${DAY}\s+)?${MONTH}(?:\s+${DAY})?)+${YEAR_AFTER}|\s+(?:and|to|through|until) the end of \d{4}\b`;

const MONTH_WITHOUT_YEAR = new RegExp(
  String.raw`\b(?:${BEFORE_MONTH}[\s-]+)+(?:${DAY}\s+)?${MONTH}\b(?:\s+${DAY})?(?!${YEAR_AFTER}|${SAME_YEAR_AFTER})`,
  'gu',
);

const SPAN = '(?:years?|months?|weeks?|decades?)';
const RELATIVE_TIMES = [
  String.raw`(?:during|throughout|by|at|in|over) the (?:end of the |course of the )?year(?!\s+\d{4})`,
  String.raw`(?:(?:first|second|latter) )?(?:half|end|beginning|start|close|rest|most|middle) of the year(?!\s+\d{4})`,
  "(?:at|by) year['’]s end|(?:at|by) year[- ]end",
  `(?:in|during|over|for) (?:the )?(?:recent|past|last|previous|coming) (?:[a-z0-9-]+ ){0,3}?${SPAN}`,
  '(?:late |early |earlier |later )?(?:last|this|next) (?:year|month|week|spring|summer|autumn|fall|winter)',
  `[a-z0-9-]+ ${SPAN} ago`,
  'recently|currently|presently|lately|nowadays|at present|at this time|at the moment|to date|so far|now(?!-)',
];
const RELATIVE_TIME = new RegExp(String.raw`\b(?:${RELATIVE_TIMES.join('|')})\b`, 'gi');

/** The relative dates of a sentence as it prints them, in order, each once. */
export function relativeDates(sentence: string): string[] {
  const months = [...sentence.matchAll(MONTH_WITHOUT_YEAR)].filter(
    ({ index }) => !yearIsSet(sentence.slice(0, index)),
  );
  const found = [...months, ...sentence.matchAll(RELATIVE_TIME)].sort(
    (one, other) => one.index - other.index,
  );
  return [...new Set(found.map((match) => match[0]))];
}

/** A year named before a month in the same clause tells which March is meant; "since 1994" does not. */
function yearIsSet(before: string): boolean {
  const clause = before.slice(before.lastIndexOf(';') + 1);
  return /(?<!\b(?:since|until|from) )\b(?:19|20)\d{2}\b/i.test(clause);
}

function capitalOrNot(word: string): string {
  return `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
}
