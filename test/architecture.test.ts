/**
 * Who may import whom (docs/architecture.md). A border that is only written down is crossed within
 * a month; this one fails.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readSourceFiles, target, workspaceOf } from './support/source-files.ts';

/** Each workspace with those that it may name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/quantity': [],
  'packages/prose': [],
  'packages/settings': [],
  'packages/db': [],
  'packages/formats': ['packages/quantity', 'packages/prose'],
  'packages/survey': ['packages/quantity', 'packages/prose', 'packages/formats', 'packages/db'],
  'apps/server': [
    'packages/survey',
    'packages/quantity',
    'packages/prose',
    'packages/formats',
    'packages/settings',
    'packages/db',
  ],
  'apps/cli': ['packages/survey', 'packages/formats', 'packages/settings', 'packages/db'],
  'apps/admin': ['packages/quantity', 'packages/settings'],
  bench: ['packages/survey', 'packages/db', 'apps/server'],
  // A client knows the server by its address and its schema alone.
  'docs/examples': [],
  scripts: ['packages/settings'],
  test: [
    'packages/quantity',
    'packages/prose',
    'packages/formats',
    'packages/survey',
    'packages/settings',
    'packages/db',
    'apps/server',
  ],
};

/** The only files that see the environment; they hand it to readSettings. */
const READ_THE_ENVIRONMENT = [
  'apps/admin/src/server-address.ts',
  'apps/cli/src/main.ts',
  'apps/server/src/main.ts',
];

const files = readSourceFiles();
const workspaces = workspacesByName();

describe('borders between the workspaces', () => {
  test('the scan sees the project: every workspace has files, and imports are read', () => {
    expect(new Set(files.map((file) => file.workspace))).toEqual(new Set(Object.keys(MAY_IMPORT)));
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(files.length);
  });

  test('a workspace imports only those below it', () => {
    const crossings = files.flatMap((file) =>
      file.imports
        .map(({ specifier }) => workspaces.get(packageOf(specifier))?.folder)
        .filter((folder) => folder !== undefined && folder !== file.workspace)
        .filter((folder) => !MAY_IMPORT[file.workspace]?.includes(folder ?? ''))
        .map((folder) => `${file.path} imports ${folder}`),
    );
    expect(crossings).toEqual([]);
  });

  test('package.json declares no workspace that the table forbids, and none that is not used', () => {
    const wrong = [...workspaces.values()].flatMap(({ folder, declared }) =>
      [...declared.keys()]
        .filter((name) => workspaces.has(name))
        .filter((name) => {
          const used = files.some(
            (file) =>
              (file.workspace === folder || (folder === '.' && file.workspace === 'scripts')) &&
              file.imports.some(({ specifier }) => packageOf(specifier) === name),
          );
          const from = folder === '.' ? 'scripts' : folder;
          const allowed = MAY_IMPORT[from]?.includes(workspaces.get(name)?.folder ?? '');
          return !used || !allowed;
        })
        .map((name) => `${folder}/package.json declares ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('what a workspace imports, its own package.json declares; what runs, as a dependency', () => {
    const undeclared = files.flatMap((file) => {
      const declared = [...workspaces.values()].find(
        ({ folder }) => folder === (file.workspace === 'scripts' ? '.' : file.workspace),
      )?.declared;
      return file.imports
        .filter(({ specifier }) => !/^(\.|node:)/.test(specifier))
        .filter(({ specifier, typesOnly }) => {
          const kind = declared?.get(packageOf(specifier));
          return (
            kind === undefined || (kind === 'development' && !typesOnly && !file.forDevelopment)
          );
        })
        .map(({ specifier }) => `${file.path} imports ${specifier}`);
    });
    expect(undeclared).toEqual([]);
  });

  test('a relative import stays in its workspace', () => {
    const leaving = files.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => specifier.startsWith('.'))
        .filter(({ specifier }) => workspaceOf(target(file, specifier)) !== file.workspace)
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(leaving).toEqual([]);
  });
});

describe('the database', () => {
  test('is named by the survey, by the main.ts of an app, by tests and benches; elsewhere only as a type', () => {
    const naming = files
      .filter(
        (file) => !['packages/db', 'packages/survey', 'bench', 'test'].includes(file.workspace),
      )
      .filter((file) => !/^apps\/[^/]+\/src\/main\.ts$/.test(file.path))
      .filter((file) =>
        file.imports.some(
          ({ specifier, typesOnly }) => packageOf(specifier) === '@yearline/db' && !typesOnly,
        ),
      )
      .map((file) => file.path);
    expect(naming).toEqual([]);
  });

  test('its driver and its query builder are imported by the db and survey packages alone', () => {
    const importing = files
      .filter(
        (file) => !['packages/db', 'packages/survey', 'bench', 'test'].includes(file.workspace),
      )
      .filter((file) =>
        file.imports.some(({ specifier }) => /^(better-sqlite3|drizzle-)/.test(specifier)),
      )
      .map((file) => file.path);
    expect(importing).toEqual([]);
  });
});

describe('habits', () => {
  test('the pure packages import nothing of the system but hashing', () => {
    const impure = files
      .filter((file) => /^packages\/(quantity|prose|formats)\/src\//.test(file.path))
      .filter((file) => !file.forDevelopment)
      .flatMap((file) =>
        file.imports
          .filter(({ specifier }) => specifier.startsWith('node:'))
          .filter(({ specifier }) => specifier !== 'node:crypto')
          .map(({ specifier }) => `${file.path} imports ${specifier}`),
      );
    expect(impure).toEqual([]);
  });

  test('the environment is read in the main file of each process and nowhere else', () => {
    const reading = files
      .filter((file) => /^(apps|packages)\//.test(file.path) && !file.forDevelopment)
      .filter((file) => /\bprocess\.env\b/.test(file.text))
      .map((file) => file.path);
    expect(reading).toEqual(READ_THE_ENVIRONMENT);
  });

  test('nothing is called utils, helpers or common: a name says what is inside', () => {
    const attics = files
      .map((file) => file.path)
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(path));
    expect(attics).toEqual([]);
  });

  test('there are no barrels: a value is exported by the file that makes it', () => {
    const barrels = files
      .filter((file) => /^export\s+(?!type\b)[^;'"=(]*\bfrom\s+'/m.test(file.text))
      .map((file) => file.path);
    expect(barrels).toEqual([]);
  });
});

interface Workspace {
  readonly folder: string;
  /** Every declared dependency, with whether only development needs it. */
  readonly declared: ReadonlyMap<string, 'run' | 'development'>;
}

function workspacesByName(): Map<string, Workspace> {
  const manifests = globSync(
    ['package.json', '{apps,packages}/*/package.json', '{bench,docs/examples,test}/package.json'],
    {
      cwd: ROOT,
    },
  );
  return new Map(
    manifests.map((path) => {
      const manifest = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as {
        name: string;
        dependencies?: Record<string, string>;
        devDependencies?: Record<string, string>;
      };
      const declared = new Map<string, 'run' | 'development'>();
      for (const name of Object.keys(manifest.devDependencies ?? {}))
        declared.set(name, 'development');
      for (const name of Object.keys(manifest.dependencies ?? {})) declared.set(name, 'run');
      return [manifest.name, { folder: path.replace(/\/?package\.json$/, '') || '.', declared }];
    }),
  );
}

/** "@yearline/quantity/bounds" is of the package "@yearline/quantity". */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
