'use client';

import { useSearchParams } from 'next/navigation';

/**
 * A choice of the reader that lives in the address, so that it survives a reload and travels with a link. The
 * page is not asked for again. The default stands for itself by being absent.
 */
export function useAddressState<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  byDefault: Choice,
): [Choice, (choice: Choice) => void] {
  const parameters = useSearchParams();
  const named = parameters.get(name);
  const value = choices.find((choice) => choice === named) ?? byDefault;
  const change = (choice: Choice) => {
    const next = new URLSearchParams(window.location.search);
    if (choice === byDefault) next.delete(name);
    else next.set(name, choice);
    const query = next.toString();
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`);
  };
  return [value, change];
}
