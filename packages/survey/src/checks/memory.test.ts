import { expect, it } from 'vitest';
import { createMemory } from './memory.ts';

it('makes a value once, and forgets first what was not asked for longest', () => {
  const memory = createMemory<string | null>(2);
  const made: string[] = [];
  const ask = (name: string) =>
    memory(name, () => {
      made.push(name);
      return name === 'b' ? null : name;
    });
  for (const name of ['a', 'b', 'a', 'b', 'a', 'c', 'a', 'b']) ask(name);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
