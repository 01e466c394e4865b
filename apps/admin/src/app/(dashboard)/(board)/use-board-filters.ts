import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { type BoardFilters, boardAddress, readFilters } from './board-filters.ts';

/**
 * The filters of the board, mirrored in the address without asking the server for the page again. The address
 * follows a moment later than one types, so it is heeded only where somebody else changed it: back, or a link.
 */
export function useBoardFilters(): [BoardFilters, (next: Partial<BoardFilters>) => void] {
  const params = useSearchParams();
  const [filters, setFilters] = useState(() => readFilters(params));
  const written = useRef([boardAddress(filters)]);

  useEffect(() => {
    const told = readFilters(params);
    const address = boardAddress(told);
    if (address === written.current.at(-1)) written.current = [address];
    else if (!written.current.includes(address)) {
      written.current = [address];
      setFilters(told);
    }
  }, [params]);

  function show(next: Partial<BoardFilters>) {
    const changed = { ...filters, ...next };
    const address = boardAddress(changed);
    written.current.push(address);
    setFilters(changed);
    if (next.year === undefined) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  }

  return [filters, show];
}
