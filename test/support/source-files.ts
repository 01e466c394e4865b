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
  return globSync(['apps/*/**/*.{ts,tsx}', 'packages/*/**/*.{ts,tsx}', '{scripts,test}/**/*.ts'], {
    cwd: ROOT,
    exclude: (path) => /(^|\/)(node_modules|\.next|generated)$/.test(path),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return {
        path,
        workspace: workspaceOf(path),
        text,
        imports: importsOf(text),
        forDevelopment: !/^(apps|packages)\/[^/]+\/src\//.test(path) || /\.test\.tsx?$/.test(path),
      };
    });
}

/** Where a relative import leads, from the root of the repository. */
export function target(file: SourceFile, specifier: string): string {
  return posix.join(dirname(file.path), specifier);
}

export function workspaceOf(path: string): string {
  const [folder = '', name = ''] = path.split('/');
  return folder === 'apps' || folder === 'packages' ? `${folder}/${name}` : folder;
}

const IMPORT =
  /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<static>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'/gm;

function importsOf(text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups }) => ({
    specifier: groups?.static ?? groups?.dynamic ?? '',
    typesOnly: groups?.type !== undefined,
  }));
}
