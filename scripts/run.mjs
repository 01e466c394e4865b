/**
 * Runs one TypeScript file of this project: `node scripts/run.mjs scripts/start.ts --dev`.
 *
 * Plain JavaScript, importing nothing, so that a Node too old to read TypeScript (or to load the
 * database driver, which would crash it) says so in one line instead of failing somewhere inside.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const readsTypeScript =
  major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

if (!readsTypeScript) {
  console.error(
    `Yearline needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'Install Node 24 from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file to run.');
const url = new URL(`../${file}`, import.meta.url);
process.argv.splice(1, 2, url.pathname);
await import(url.href);
