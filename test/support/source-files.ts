/** The project's own source files, read for what they import. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The folder of its workspace: "packages/survey". */
  readonly workspace: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Tests, what supports them, and configuration: what only a developer runs. */
  readonly forDevelopment: boolean;
}

export interface Import {
  readonly specifier: string;
  /** True when nothing of it is left at run time. */
  readonly typesOnly: boolean;
}

export function readSourceFiles(): SourceFile[] {
  const files = globSync(
    [
      'apps/*/**/*.{ts,tsx}',
      'packages/*/**/*.{ts,tsx}',
      '{bench,docs/examples,scripts,test}/**/*.ts',
    ],
    {
      cwd: ROOT,
      exclude: (path) => /(^|\/)(node_modules|\.next|generated)$/.test(path),
    },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const outside = !/^(apps|packages)\/[^/]+\/src\//.test(path);
      const forDevelopment = outside || /\.test\.tsx?$/.test(path);
      return { path, workspace: workspaceOf(path), text, imports: importsOf(text), forDevelopment };
    });
  return files.map((file) => ({
    ...file,
    forDevelopment: file.forDevelopment || isImportedByTestsAlone(file, files),
  }));
}

/** What only tests use, such as a generator of examples, is a part of the tests. */
function isImportedByTestsAlone(file: SourceFile, files: readonly SourceFile[]): boolean {
  const importers = files.filter((other) =>
    other.imports.some(({ specifier }) => leadsTo(other, specifier) === file.path),
  );
  return importers.length > 0 && importers.every(({ forDevelopment }) => forDevelopment);
}

/** The file that an import names, where it is one of ours. */
function leadsTo(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return target(file, specifier);
  const [, name, path] = /^@yearline\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const folder = ['admin', 'cli', 'server'].includes(name) ? 'apps' : 'packages';
  return `${folder}/${name}/src/${path}.ts`;
}

/** Where a relative import leads, from the root of the repository. */
export function target(file: SourceFile, specifier: string): string {
  return posix.join(dirname(file.path), specifier);
}

export function workspaceOf(path: string): string {
  const [folder = '', name = ''] = path.split('/');
  return ['apps', 'docs', 'packages'].includes(folder) ? `${folder}/${name}` : folder;
}

const IMPORT =
  /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<static>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'/gm;

function importsOf(text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups }) => ({
    specifier: groups?.static ?? groups?.dynamic ?? '',
    typesOnly: groups?.type !== undefined,
  }));
}
