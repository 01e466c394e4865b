/** How text that people send is brought into the form that is kept, and what no text may hold. Pure. */

/** Line ends as \n, whatever the sender's system or word processor uses. Nothing else is touched. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?|[\v\u2028]/g, '\n');
}

/** For what is printed on one line, such as a title: no line breaks, no space around it. */
export function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\v\f\u2028\u2029]\s*/g, ' ').trim();
}

/** What in a text cannot be kept or shown, in words; null when all is well. */
export function unfitCharacter(text: string): string | null {
  if (!text.isWellFormed()) {
    return 'holds half of a character (a lone surrogate); the text was cut inside an emoji or a rare letter';
  }
  const control = [...text].find((character) => isControl(character.charCodeAt(0)));
  if (control === undefined) return null;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the control character U+${code}, which is no text`;
}

/** The C0 controls, apart from tab and line ends. */
function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
}
