/** Reads comma-separated text with a header line into one record per line; quoted cells may hold commas and line ends. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = readCells(text);
  return lines.map((cells) =>
    Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])),
  );
}

function readCells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A cell, quoted or bare, and the separator that ends it.
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`Unreadable cell at character ${at}.`);
    const [, quoted, bare, separator] = match;
    line.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (separator !== ',') {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}
