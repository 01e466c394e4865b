'use client';

import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from './generated/gql.ts';

const EntryChanges = graphql(`
  subscription EntryChanges($country: String, $year: Int, $after: String) {
    entryChanged(country: $country, year: $year, after: $after) {
      kind
      cursor
      reason
    }
  }
`);

/** "down": not connected at the moment; another attempt follows. */
export type Line = 'opening' | 'up' | 'down';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** Several saves at once, as in an import, are read once. */
const GATHER_MS = 200;

/**
 * Calls back whenever somebody saved or published, also while the line was down. A convenience: nothing that is saved
 * depends on it, since every write names its base revision.
 */
export function useEntryChanges(
  { country, year }: { readonly country?: string; readonly year?: number },
  onChange: () => void,
): Line {
  const client = useClient();
  const [line, setLine] = useState<Line>('opening');
  // A browser holds few connections to one server: pages in the background give theirs back, and catch up later.
  const visible = useDocumentVisibility() === 'visible';
  /** Where to go on from; counts for any country and year. */
  const cursor = useRef<string | null>(null);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });

  useEffect(() => {
    if (!visible) return;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let close = () => {};

    const changed = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        tell.current();
      }, GATHER_MS);
    };
    const openAgain = () => {
      if (timer !== undefined) return;
      close();
      setLine('down');
      const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      failures += 1;
      // Spread, so that everybody does not come back to a restarted server in the same moment.
      timer = setTimeout(open, wait * (0.5 + Math.random() / 2));
    };
    const open = () => {
      timer = undefined;
      const variables = { country: country ?? null, year: year ?? null, after: cursor.current };
      const subscription = client.subscription(EntryChanges, variables).subscribe((result) => {
        const event = result.data?.entryChanged;
        if (result.error || !event || event.kind === 'ENDED' || !result.hasNext) {
          openAgain();
          return;
        }
        // Whoever never had a cursor cannot be told what the time without a line held.
        const unknown = cursor.current === null && failures > 0;
        cursor.current = event.cursor;
        failures = 0;
        setLine('up');
        if (event.kind !== 'READY' || unknown) changed();
      });
      close = () => subscription.unsubscribe();
    };
    open();
    return () => {
      clearTimeout(timer);
      clearTimeout(gathering);
      close();
    };
  }, [client, country, year, visible]);
  return line;
}
