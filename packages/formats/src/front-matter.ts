/** Reads the front matter of a Yearline Markdown document, with the line of every problem. */
import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { DocumentProblem } from './entry-document.ts';
import { type FrontMatter, frontMatterSchema, KNOWN_KEYS } from './front-matter-schema.ts';
import { nearestWord } from './nearest-word.ts';

type Path = readonly PropertyKey[];

export type FrontMatterReading =
  | {
      readonly ok: true;
      readonly frontMatter: FrontMatter;
      /** Line of the value at a path, or of the nearest thing around it that is written. */
      readonly lineOf: (...path: Path) => number;
    }
  | { readonly ok: false; readonly problems: DocumentProblem[] };

/** One slip may break every line after it. */
const MOST_YAML_ERRORS = 10;

/** Reads the YAML between the two `---` lines; `firstLine` is the number of its first line. */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatterReading {
  const lines = new LineCounter();
  const parsed = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const broken = [...parsed.errors, ...parsed.warnings];
  if (broken.length > 0) {
    return {
      ok: false,
      problems: broken.slice(0, MOST_YAML_ERRORS).map((error) => ({
        line: lineAt(error.pos[0]),
        message: `The front matter is not valid YAML: ${error.message}`,
      })),
    };
  }

  const lineOf = (...path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = parsed.getIn(path.slice(0, length), true) as ParsedNode | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const lineOfKey = (path: Path, name: string): number => {
    const map = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
    const pairs = isMap<ParsedNode, ParsedNode>(map) ? map.items : [];
    const written = pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === name);
    return written ? lineAt(written.key.range[0]) : lineOf(...path);
  };

  asWritten(parsed.contents);
  let data: unknown;
  try {
    data = parsed.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return {
      ok: false,
      problems: [{ line: firstLine, message: `The front matter cannot be read: ${String(error)}` }],
    };
  }
  const checked = frontMatterSchema.safeParse(data);
  if (checked.success) return { ok: true, frontMatter: checked.data, lineOf };
  const problems = checked.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({
          line: lineOfKey(issue.path, name),
          message: unknownKey(issue.path, name, data),
        }))
      : [{ line: lineOf(...issue.path), message: describe(issue, data) }],
  );
  return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
}

/** Turns numbers and truth values back into the text that stands in the file; an empty value stays null. */
function asWritten(contents: ParsedNode | null): void {
  visit(contents, {
    Scalar(at, scalar) {
      if (at === 'key' || scalar.value === null || typeof scalar.value === 'string') return;
      scalar.value = scalar.source ?? String(scalar.value);
    },
  });
}

function unknownKey(path: Path, name: string, data: unknown): string {
  const part = path.filter((step) => typeof step === 'string').at(-1) ?? '';
  const near = nearestWord(name, KNOWN_KEYS[String(part)] ?? []);
  const hint = near ? `; did you mean "${near}"?` : '.';
  return `${place(path, data)}"${name}" is not a known key${hint}`;
}

function describe(issue: z.core.$ZodIssue, data: unknown): string {
  const given = valueAt(data, issue.path);
  const last = issue.path.at(-1);
  if (last === undefined) return `The front matter must be keys and values, not ${quote(given)}.`;
  const name =
    typeof last === 'string'
      ? `${place(issue.path.slice(0, -1), data)}"${last}"`
      : place(issue.path, data).slice(0, -2);
  if (given === undefined) return `${name} is missing.`;
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const near = typeof given === 'string' ? nearestWord(given, known) : null;
    const hint = near ? `; did you mean ${near}?` : '.';
    const choice = known.length === 1 ? known[0] : `one of ${known.join(', ')}`;
    return `${name} must be ${choice}, not ${quote(given)}${hint}`;
  }
  if (issue.code === 'invalid_type') {
    return `${name} must be ${KIND_WORDS[issue.expected] ?? issue.expected}, not ${quote(given)}.`;
  }
  const shown = typeof given === 'string' ? `, not ${quote(given)}` : '';
  return `${name} ${issue.message}${shown}.`;
}

const KIND_WORDS: Partial<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
};

const SINGULAR: Partial<Record<string, string>> = {
  addresses: 'address',
  figures: 'figure',
  places: 'place',
  sources: 'source',
};

/** "figure "hiding", measure: " for ['figures', 0, 'measure']; nothing for the front matter itself. */
function place(path: Path, data: unknown): string {
  const steps: string[] = [];
  path.forEach((step, index) => {
    if (typeof step === 'number') {
      const list = SINGULAR[String(path[index - 1])] ?? String(path[index - 1]);
      const named = valueAt(data, [...path.slice(0, index + 1), 'key']);
      steps.pop();
      steps.push(typeof named === 'string' ? `${list} "${named}"` : `${list} ${step + 1}`);
    } else {
      steps.push(String(step));
    }
  });
  return steps.length === 0 ? '' : `${steps.join(', ')}: `;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function quote(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value !== 'string') return Array.isArray(value) ? 'a list' : 'a group of keys';
  return value.length > 60 ? `"${value.slice(0, 57)}..."` : `"${value}"`;
}
