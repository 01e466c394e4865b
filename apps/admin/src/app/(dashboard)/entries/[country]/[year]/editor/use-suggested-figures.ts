import { useState } from 'react';
import { useClient } from 'urql';
import { errorSentence } from '../../../../../../graphql/client.tsx';
import { anchorAgain } from '../working-copy/anchors.ts';
import {
  type FigureSuggestion,
  figureFromText,
  newSuggestions,
} from '../working-copy/suggestions.ts';
import type { WorkingCopy, WorkingFigure } from '../working-copy/working-copy.ts';
import { useEditor } from './editor-context.tsx';
import { SuggestFigures } from './entry-queries.ts';

/** Asks the server which figures a text holds and adds them to the copy, not yet confirmed. */
export function useSuggestedFigures(section: string) {
  const state = useEditor();
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);

  async function ask(text: string): Promise<readonly FigureSuggestion[] | null> {
    setAsking(true);
    setOutcome(null);
    const { data, error } = await client.query(SuggestFigures, { text }).toPromise();
    setAsking(false);
    if (data) return data.suggestFigures;
    setOutcome(error ? errorSentence(error) : 'The server gave no answer.');
    return null;
  }

  async function fromSelection(body: string, { start, end }: { start: number; end: number }) {
    // The sentence around the selection tells who and where; the selection alone only how many.
    const suggestions = await ask(body);
    if (!suggestions) return;
    const inside = suggestions.find((one) => one.start < end && one.end > start);
    state.edit((copy) => {
      const figure = figureFromText(copy, section, { body, start, end }, inside);
      return withFigure(copy, figure);
    });
    setOutcome(
      inside
        ? 'Added below, to be confirmed.'
        : 'Added below as it stands: no quantity was recognised in it.',
    );
  }

  async function fromWholeText(body: string) {
    const suggestions = await ask(body);
    if (!suggestions) return;
    const fresh = newSuggestions(state.snapshot().copy, section, suggestions);
    for (const one of fresh) {
      state.edit((copy) => {
        const figure = figureFromText(copy, section, { body, start: one.start, end: one.end }, one);
        return withFigure(copy, figure);
      });
    }
    setOutcome(foundWords(suggestions.length, fresh.length));
  }

  return { asking, outcome, fromSelection, fromWholeText };
}

/** The text may have changed while the server was asked; the figure then points at where its phrase is now. */
function withFigure(copy: WorkingCopy, figure: WorkingFigure): WorkingCopy {
  return anchorAgain({ ...copy, figures: [...copy.figures, figure] });
}

function foundWords(found: number, added: number): string {
  if (found === 0) return 'No figures found.';
  if (added === 0) return 'Every figure in it is listed already.';
  return added === 1
    ? 'One figure added below, to be confirmed.'
    : `${added} figures added below, to be confirmed.`;
}
