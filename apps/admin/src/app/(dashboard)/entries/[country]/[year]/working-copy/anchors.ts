import type { WorkingAnchor, WorkingCopy, WorkingSection } from './working-copy.ts';

/** The section's new body, with every figure that stands in it still pointing at its phrase. */
export function changeBody(copy: WorkingCopy, key: string, body: string): WorkingCopy {
  const before = copy.sections.find((section) => section.key === key);
  if (!before || before.body === body) return copy;
  const change = changedSpan(before.body, body);
  const anchored = copy.figures.some((figure) => figure.anchor?.section === key);
  return {
    ...copy,
    sections: copy.sections.map((section) =>
      section.key === key ? { ...section, body } : section,
    ),
    figures: anchored
      ? copy.figures.map((figure) => {
          if (figure.anchor?.section !== key) return figure;
          const anchor = findAgain(shifted(figure.anchor, change), figure.phrase, body);
          return sameAnchor(anchor, figure.anchor) ? figure : { ...figure, anchor };
        })
      : copy.figures,
  };
}

/** Every figure pointing at its phrase, or at nothing when its section or its phrase is gone. */
export function anchorAgain(copy: WorkingCopy): WorkingCopy {
  const bodies = new Map(
    copy.sections.map((section: WorkingSection) => [section.key, section.body]),
  );
  return {
    ...copy,
    figures: copy.figures.map((figure) => {
      if (!figure.anchor) return figure;
      const body = bodies.get(figure.anchor.section);
      const anchor = body === undefined ? null : findAgain(figure.anchor, figure.phrase, body);
      return sameAnchor(anchor, figure.anchor) ? figure : { ...figure, anchor };
    }),
  };
}

interface ChangedSpan {
  readonly start: number;
  readonly oldEnd: number;
  readonly grownBy: number;
}

/** The one span in which two texts differ, from their common beginning and end. */
function changedSpan(before: string, after: string): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  return { start, oldEnd: before.length - tail, grownBy: after.length - before.length };
}

function shifted(anchor: WorkingAnchor, { oldEnd, grownBy }: ChangedSpan): WorkingAnchor {
  if (anchor.start < oldEnd) return anchor;
  return { ...anchor, start: anchor.start + grownBy, end: anchor.end + grownBy };
}

/** The occurrence of the phrase nearest to where it was expected; null when the body no longer says it. */
function findAgain(expected: WorkingAnchor, phrase: string, body: string): WorkingAnchor | null {
  if (phrase === '') return null;
  let nearest: number | null = null;
  for (let at = body.indexOf(phrase); at !== -1; at = body.indexOf(phrase, at + 1)) {
    if (nearest === null || Math.abs(at - expected.start) < Math.abs(nearest - expected.start)) {
      nearest = at;
    }
  }
  return nearest === null
    ? null
    : { section: expected.section, start: nearest, end: nearest + phrase.length };
}

function sameAnchor(a: WorkingAnchor | null, b: WorkingAnchor | null): boolean {
  return a?.section === b?.section && a?.start === b?.start && a?.end === b?.end;
}
