import type { Difference } from '../working-copy/three-way.ts';
import type { WorkingFigure, WorkingSection, WorkingSource } from '../working-copy/working-copy.ts';
import { compareTexts, type Stretch } from './text-comparison.ts';

/** One thing that a side says about a part: what it is called, and its words. */
export interface SideLine {
  readonly label: string;
  readonly stretches: readonly Stretch[];
}

/** What each side says; null where that side has no such part. Told is only what differs. */
export function sideLines(difference: Difference): {
  theirs: readonly SideLine[] | null;
  mine: readonly SideLine[] | null;
} {
  const { theirs, mine } = spoken(difference);
  if (!theirs || !mine) return { theirs: theirs && whole(theirs), mine: mine && whole(mine) };
  const told = theirs.flatMap(({ label, text }, index) => {
    const other = mine[index]?.text ?? '';
    return text === other ? [] : [{ label, ...compareTexts(text, other) }];
  });
  return {
    theirs: told.map((line) => ({ label: line.label, stretches: line.theirs })),
    mine: told.map((line) => ({ label: line.label, stretches: line.mine })),
  };
}

interface SpokenLine {
  readonly label: string;
  readonly text: string;
}

/** Everything that each side says, line by line in the same order. */
function spoken(difference: Difference): {
  theirs: readonly SpokenLine[] | null;
  mine: readonly SpokenLine[] | null;
} {
  switch (difference.part) {
    case 'field':
      return {
        theirs: [{ label: '', text: difference.theirs ?? '' }],
        mine: [{ label: '', text: difference.mine ?? '' }],
      };
    case 'section':
      return both(difference, sectionLines);
    case 'figure':
      return both(difference, figureLines);
    case 'source':
      return both(difference, sourceLines);
  }
}

function both<Part>(
  { theirs, mine }: { readonly theirs: Part | null; readonly mine: Part | null },
  lines: (part: Part) => readonly SpokenLine[],
) {
  return { theirs: theirs && lines(theirs), mine: mine && lines(mine) };
}

/** A part that only one side has, without its empty lines. */
function whole(lines: readonly SpokenLine[]): SideLine[] {
  return lines.flatMap(({ label, text }) =>
    text === '' ? [] : [{ label, stretches: [{ text, marked: false }] }],
  );
}

function sectionLines({ heading, body }: WorkingSection): SpokenLine[] {
  return [
    { label: 'Heading', text: heading },
    { label: 'Text', text: body },
  ];
}

function figureLines(figure: WorkingFigure): SpokenLine[] {
  const { measure } = figure;
  return [
    { label: 'Phrase', text: figure.phrase },
    { label: 'Qualifier', text: figure.qualifier.toLowerCase().replaceAll('_', ' ') },
    { label: 'Value', text: count(figure.value) },
    { label: 'Low', text: count(figure.low) },
    { label: 'High', text: count(figure.high) },
    { label: 'What is counted', text: measure.concept },
    { label: 'Population', text: measure.population },
    { label: 'Origin', text: measure.origin },
    { label: 'Places', text: measure.places.join(', ') },
    { label: 'Kind', text: measure.kind.toLowerCase() },
    { label: 'Unit', text: measure.unit.toLowerCase() },
    { label: 'Period', text: measure.period },
    { label: 'Definition', text: measure.definition },
    { label: 'According to', text: figure.attribution },
    { label: 'Source', text: figure.source },
    { label: 'Confirmed', text: figure.confirmed ? 'yes' : 'no' },
    { label: 'Note', text: figure.note },
  ];
}

function sourceLines(source: WorkingSource): SpokenLine[] {
  return [
    { label: 'Title', text: source.title },
    { label: 'Publisher', text: source.publisher },
    { label: 'Date', text: source.date },
    { label: 'Address', text: source.url },
    { label: 'Accessed', text: source.accessed },
  ];
}

function count(n: number | null): string {
  return n === null ? '' : n.toLocaleString('en-US');
}
