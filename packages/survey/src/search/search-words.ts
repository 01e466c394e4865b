/**
 * What somebody types into a search box, as terms, and terms as a question to SQLite's full-text index. Words, "exact
 * phrases" and -excluded mean something; everything else that is typed is text. Pure.
 */
import { InvalidInputError } from '../errors.ts';

/** Terms are joined by "and"; an excluded one takes away the passages that hold it. */
export interface SearchTerm {
  /** Never empty of letters and digits. */
  readonly text: string;
  readonly kind: 'WORD' | 'PHRASE';
  readonly excluded: boolean;
  /** Whether words that only begin so are meant too: the last word may still be being typed. */
  readonly begins: boolean;
}

export const MAX_SEARCH_LENGTH = 200;
export const MAX_SEARCH_TERMS = 16;

const TERM = /(?<minus>-)?["“”„](?<phrase>[^"“”„]*)["“”„]?|(?<word>[^\s"“”„]+)/gu;
/** What the index keeps of a text; everything else only separates. */
const SEARCHABLE = /[\p{Letter}\p{Number}]/u;
const APOSTROPHES = /['’‘]/g;

/** Throws InvalidInputError when nothing is left to look for, or too much. */
export function readSearchTerms(typed: string): SearchTerm[] {
  if (typed.length > MAX_SEARCH_LENGTH) {
    throw unfit(
      `The search has ${typed.length} characters; at most ${MAX_SEARCH_LENGTH} are looked for. Use fewer words.`,
    );
  }
  const text = typed.toWellFormed().replace(/\p{Control}/gu, ' ');
  const found = [...text.matchAll(TERM)].flatMap(({ groups, index, 0: whole }) => {
    const isPhrase = groups?.phrase !== undefined;
    const written = groups?.phrase ?? groups?.word ?? '';
    const excluded = groups?.minus !== undefined || (!isPhrase && written.startsWith('-'));
    const term: SearchTerm = {
      text: isPhrase ? written.trim() : written.replace(/^-+/, ''),
      kind: isPhrase ? 'PHRASE' : 'WORD',
      excluded,
      begins: !isPhrase && !excluded && index + whole.length === text.length,
    };
    return SEARCHABLE.test(term.text) ? [term] : [];
  });
  if (found.length > MAX_SEARCH_TERMS) {
    throw unfit(
      `The search has ${found.length} words; at most ${MAX_SEARCH_TERMS} are looked for. Put a sentence in "quotes" to find it as it stands.`,
    );
  }
  if (!found.some(({ excluded }) => !excluded)) {
    throw unfit(
      found.length === 0
        ? 'There is nothing to look for. Type a word, a country or an "exact phrase".'
        : 'Every word is excluded. Add a word to look for.',
    );
  }
  return found;
}

/** What passages must hold and must not hold, in FTS5's own words. At least one term is not excluded. */
export function matchEvery(terms: readonly SearchTerm[]): string {
  const wanted = terms.filter(({ excluded }) => !excluded).map(termExpression);
  const unwanted = terms.filter(({ excluded }) => excluded).map(termExpression);
  return [`(${wanted.join(' AND ')})`, ...unwanted].join(' NOT ');
}

/** Passages that hold any of the wanted terms: to mark them. */
export function matchAny(terms: readonly SearchTerm[]): string {
  return terms
    .filter(({ excluded }) => !excluded)
    .map(termExpression)
    .join(' OR ');
}

/** Inside quotes nothing has a meaning to FTS5 but a quote, and terms hold none. "d'Ivoire" finds "dIvoire" too. */
function termExpression({ text, begins }: SearchTerm): string {
  const star = begins && [...text].length > 1 ? ' *' : '';
  const asTyped = `"${text}"${star}`;
  const joined = text.replace(APOSTROPHES, '');
  return joined === text || !SEARCHABLE.test(joined)
    ? asTyped
    : `(${asTyped} OR "${joined}"${star})`;
}

function unfit(message: string): InvalidInputError {
  return new InvalidInputError([{ path: ['query'], message }]);
}
