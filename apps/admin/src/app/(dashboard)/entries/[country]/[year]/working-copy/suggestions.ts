import { normaliseQuantity } from '@yearline/quantity/validate-quantity';
import type { SuggestFiguresQuery } from '../../../../../../graphql/generated/graphql.ts';
import { NEW_MEASURE, newKey, type WorkingCopy, type WorkingFigure } from './working-copy.ts';

export type FigureSuggestion = SuggestFiguresQuery['suggestFigures'][number];

interface Span {
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

/** A figure for a span of a section's text, filled with what was recognised there; never confirmed. */
export function figureFromText(
  copy: WorkingCopy,
  section: string,
  selected: Span,
  recognised: FigureSuggestion | undefined,
): WorkingFigure {
  const { start, end } = recognised ?? trimmed(selected);
  const common = {
    key: newKey('figure', copy.figures),
    phrase: selected.body.slice(start, end),
    source: '',
    anchor: { section, start, end },
    confirmed: false,
    note: '',
  };
  if (!recognised) {
    return {
      ...common,
      qualifier: 'STATED',
      value: null,
      low: null,
      high: null,
      measure: NEW_MEASURE,
      attribution: '',
    };
  }
  return {
    ...common,
    ...normaliseQuantity(recognised),
    measure: {
      concept: recognised.concept ?? '',
      population: recognised.population ?? '',
      origin: recognised.origin ?? '',
      places: recognised.places,
      kind: recognised.kind,
      unit: recognised.unit,
      period: recognised.period ?? '',
      definition: '',
    },
    attribution: recognised.attribution ?? '',
  };
}

/** The suggestions for a section's text that no figure of the copy points at yet. */
export function newSuggestions(
  copy: WorkingCopy,
  section: string,
  suggestions: readonly FigureSuggestion[],
): FigureSuggestion[] {
  const listed = copy.figures.flatMap(({ anchor }) =>
    anchor?.section === section ? [anchor] : [],
  );
  return suggestions.filter(
    ({ start, end }) => !listed.some((anchor) => anchor.start < end && anchor.end > start),
  );
}

/** The span without the blanks at its ends. */
function trimmed({ body, start, end }: Span): { start: number; end: number } {
  const text = body.slice(start, end);
  return {
    start: start + text.length - text.trimStart().length,
    end: end - (text.length - text.trimEnd().length),
  };
}
