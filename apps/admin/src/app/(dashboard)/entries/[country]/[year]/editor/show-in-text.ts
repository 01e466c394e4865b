import { fieldId } from '../working-copy/problems.ts';

/** Words in the text that is being edited. Offsets in UTF-16 code units; the end is exclusive. */
export interface Words {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/** Selects the words in their text field and brings them before the eyes. False where there is no such field. */
export function showInText({ section, start, end }: Words): boolean {
  const text = document.getElementById(fieldId.part('section', section, 'body'));
  if (!(text instanceof HTMLTextAreaElement)) return false;
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end);
  const { top } = wordsBox(text, start) ?? text.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight / 3 });
  return true;
}

/** Brings a figure of the list before the eyes and puts the focus on it. False where it is not in the list. */
export function showFigure(key: string): boolean {
  const row = document.getElementById(`figure-${key}`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('button')?.focus({ preventScroll: true });
  return row !== null;
}

/** A text field does not tell where its words are; the hidden twin that gives it its height does. */
function wordsBox(text: HTMLTextAreaElement, start: number): DOMRect | null {
  const words = text.previousElementSibling?.firstChild;
  if (!(words instanceof Text) || start > words.length) return null;
  const range = document.createRange();
  range.setStart(words, start);
  range.setEnd(words, start);
  return range.getBoundingClientRect();
}
