import type { Difference } from '../working-copy/three-way.ts';
import type { WorkingFigure, WorkingSource } from '../working-copy/working-copy.ts';

/** One thing that a side says about a part: what it is called, and its words. */
export interface SideLine {
  readonly label: string;
  readonly text: string;
}

/** What each side says; null where that side has no such part. Of figures and sources only what differs. */
export function sideLines(difference: Difference): {
  theirs: readonly SideLine[] | null;
  mine: readonly SideLine[] | null;
} {
  switch (difference.part) {
    case 'field':
      return {
        theirs: [{ label: '', text: difference.theirs ?? '' }],
        mine: [{ label: '', text: difference.mine ?? '' }],
      };
    case 'section':
      return {
        theirs: difference.theirs && sectionLines(difference.theirs),
        mine: difference.mine && sectionLines(difference.mine),
      };
    case 'figure':
      return differing(
        difference.theirs && figureLines(difference.theirs),
        difference.mine && figureLines(difference.mine),
      );
    case 'source':
      return differing(
        difference.theirs && sourceLines(difference.theirs),
        difference.mine && sourceLines(difference.mine),
      );
  }
}

function sectionLines({ heading, body }: { heading: string; body: string }): SideLine[] {
  const text = { label: '', text: body };
  return heading === '' ? [text] : [{ label: 'Heading', text: heading }, text];
}

function figureLines(figure: WorkingFigure): SideLine[] {
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

function sourceLines(source: WorkingSource): SideLine[] {
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

/** Drops what both sides say alike; a part that only one side has is told whole, without its empty lines. */
function differing(theirs: readonly SideLine[] | null, mine: readonly SideLine[] | null) {
  const told = (lines: readonly SideLine[] | null, others: readonly SideLine[] | null) =>
    lines?.filter((line, index) =>
      others ? others[index]?.text !== line.text : line.text !== '',
    ) ?? null;
  return { theirs: told(theirs, mine), mine: told(mine, theirs) };
}
