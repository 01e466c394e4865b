/** Text as a picture file needs it: safe inside XML, and broken into lines without a browser to measure it. */

/** What XML 1.0 allows in no form at all, lone halves of surrogate pairs included. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these have to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Safe as the text of an element and as the value of an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Widths in em of a wide sans, so that a line holds in whatever font the reader's machine has. */
function widthOf(character: string): number {
  if (/[ilj.,:;'’|!()[\] ]/.test(character)) return 0.36;
  if (/[mwMW@%—]/.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.73;
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return 1.05;
  return 0.61;
}

/** Estimated width in pixels; on the safe side. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * fontSize;
}

/** The text in lines no wider than given; a word that is wider than a line is cut, never lost. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const piece of cutWord(word, fontSize, width)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (line !== '' && textWidth(longer, fontSize) > width) {
        lines.push(line);
        line = piece;
      } else {
        line = longer;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, fontSize: number, width: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, fontSize) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
