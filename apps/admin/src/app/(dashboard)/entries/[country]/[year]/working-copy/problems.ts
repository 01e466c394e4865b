import type { WorkingCopy } from './working-copy.ts';

/** What the server refused, at the field where the editor can mend it. */
export interface FieldProblem {
  /** Id of the control; null when no single control is to blame. */
  readonly field: string | null;
  /** Where it is, in the words of the screen. */
  readonly place: string;
  readonly message: string;
}

interface InputProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** Ids of the controls, one rule for the fields and for the problems that point at them. */
export const fieldId = {
  entry: (name: string) => `entry-${name}`,
  part: (kind: 'section' | 'figure' | 'source', key: string, name: string) =>
    `${kind}-${key}-${name}`,
};

/**
 * The server names lists by position ("figures", "2", "value"); `sent` is the copy that it saw, which gives
 * the position its key. A figure's measure is flat on the screen: "figures", "2", "measure", "concept".
 */
export function fieldProblem(problem: InputProblem, sent: WorkingCopy): FieldProblem {
  const { message } = problem;
  const path = problem.path[0] === 'input' ? problem.path.slice(1) : problem.path;
  const [list, position, ...rest] = path;
  const name = (rest[0] === 'measure' ? rest[1] : rest[0]) ?? '';
  const index = Number(position);
  switch (list) {
    case 'sections': {
      const section = sent.sections[index];
      if (!section) break;
      const title = section.heading || `section ${index + 1}`;
      return { field: fieldId.part('section', section.key, name || 'body'), place: title, message };
    }
    case 'figures': {
      const figure = sent.figures[index];
      if (!figure) break;
      const title = figure.phrase ? `“${figure.phrase}”` : `figure ${index + 1}`;
      return {
        field: fieldId.part('figure', figure.key, name || 'phrase'),
        place: `Figure ${title}`,
        message,
      };
    }
    case 'sources': {
      const source = sent.sources[index];
      if (!source) break;
      return {
        field: fieldId.part('source', source.key, name || 'title'),
        place: `Source ${source.title || index + 1}`,
        message,
      };
    }
    case 'title':
    case 'publisher':
    case 'publicationDate':
    case 'disclaimer':
      return { field: fieldId.entry(list), place: ENTRY_FIELD_LABELS[list], message };
  }
  return { field: null, place: path.join(' › ') || 'Entry', message };
}

export const ENTRY_FIELD_LABELS = {
  title: 'Title',
  publisher: 'Publisher',
  publicationDate: 'Publication date',
  disclaimer: 'Disclaimer',
} as const;
