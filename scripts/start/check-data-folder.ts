import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchProblem } from './launch-problem.ts';

/**
 * Creates the data folder where there is none, and writes and removes a small file in it: asking
 * for permissions would miss a read-only or a full disk.
 */
export function checkDataFolder(folder: string, command: string): void {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    createFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new LaunchProblem(
      `The data folder ${folder} cannot be used, because ${reason(folder, error)}. ` +
        `Put that right, or choose another: YEARLINE_DATA=/path/to/folder ${command}`,
    );
  }
}

/** Not by mkdir's own `recursive`, which never ends where a parent refuses (in /proc, for one). */
function createFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) createFolder(dirname(folder));
  mkdirSync(folder);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'nothing can be written there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

function reason(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EEXIST' || code === 'ENOTDIR') return `${fileInTheWay(folder)} is a file`;
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** The folder itself or the nearest of its parents that exists. */
function fileInTheWay(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined && dirname(path) !== path ? fileInTheWay(dirname(path)) : path;
}
