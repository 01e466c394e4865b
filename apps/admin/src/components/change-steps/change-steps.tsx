'use client';

import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import classes from './change-steps.module.css';

/**
 * Steps through the changes of a page with n and p. A change is any element below with the attribute
 * data-change; `count` is how many of them are shown.
 */
export function ChangeSteps({ count, children }: { count: number; children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number | null>(null);

  const step = (by: 1 | -1) => {
    const changes = container.current?.querySelectorAll<HTMLElement>('[data-change]');
    if (changes === undefined || changes.length === 0) return;
    const start = by === 1 ? -1 : changes.length;
    const next = Math.min(Math.max((current ?? start) + by, 0), changes.length - 1);
    const change = changes[next];
    if (change === undefined) return;
    change.tabIndex = -1;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: 'center' });
    setCurrent(next);
  };
  useHotkeys([
    ['n', () => step(1)],
    ['p', () => step(-1)],
  ]);

  return (
    <div ref={container}>
      {children}
      {count > 0 && (
        <div className={classes.bar}>
          <span className={classes.count} aria-live="polite">
            {current === null || current >= count
              ? `${count} ${count === 1 ? 'change' : 'changes'}`
              : `Change ${current + 1} of ${count}`}
          </span>
          <ActionIcon
            aria-label="Previous change"
            title="Previous change (p)"
            onClick={() => step(-1)}
          >
            <IconChevronUp size={18} />
          </ActionIcon>
          <ActionIcon aria-label="Next change" title="Next change (n)" onClick={() => step(1)}>
            <IconChevronDown size={18} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
