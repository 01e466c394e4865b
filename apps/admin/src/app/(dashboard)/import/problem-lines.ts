/** Problems of a document beside the lines that they are about. */
export interface DocumentProblem {
  /** From 1; null for a problem of the whole document. */
  readonly line: number | null;
  readonly message: string;
}

export interface ProblemLine {
  readonly line: number | null;
  /** The line as pasted, cut where it is long; null for a problem of the whole document. */
  readonly text: string | null;
  readonly messages: readonly string[];
}

const LONGEST = 160;

/** One row per line that has a problem, in the order of the document; those of the whole document come first. */
export function problemLines(text: string, problems: readonly DocumentProblem[]): ProblemLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const byLine = new Map<number | null, string[]>();
  for (const { line, message } of problems) {
    byLine.set(line, [...(byLine.get(line) ?? []), message]);
  }
  return [...byLine]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([line, messages]) => ({
      line,
      text: line === null ? null : shorten(lines[line - 1] ?? ''),
      messages,
    }));
}

function shorten(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
