'use client';

import { useEffect, useState } from 'react';
import { sinceThen } from './since-then.ts';

const FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "two minutes ago", kept true while the page stays open; the exact time on hovering. */
export function RelativeTime({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={FULL.format(new Date(at))}>
      {sinceThen(at, now)}
    </time>
  );
}
