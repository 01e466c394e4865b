'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { AccountMenu } from './account-menu.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';
import styles from './top-bar.module.css';
import { Wordmark } from './wordmark.tsx';

interface Place {
  readonly href: string;
  readonly label: string;
  readonly isHere: (path: string) => boolean;
  readonly notOnPhones?: boolean;
}

const PLACES: readonly Place[] = [
  { href: '/', label: 'Board', isHere: (path: string) => path === '/' },
  { href: '/compare', label: 'Compare', isHere: (path: string) => path.startsWith('/compare') },
  {
    href: '/phrases',
    label: 'Phrases',
    isHere: (path: string) => path.startsWith('/phrases'),
    // The one that editors can do without where four have no room: every series leads there too.
    notOnPhones: true,
  },
  { href: '/import', label: 'Import', isHere: (path: string) => path.startsWith('/import') },
];

export function TopBar() {
  const path = usePathname();
  return (
    <header className={styles.bar}>
      <Anchor href="#content" className={styles.skip}>
        Skip to content
      </Anchor>
      <Link href="/" className={styles.home} aria-label="Yearline, to the board">
        <Wordmark />
      </Link>
      <nav className={styles.places} aria-label="Main">
        {PLACES.map(({ href, label, isHere, notOnPhones }) => (
          <Link
            key={href}
            href={href}
            className={styles.place}
            data-not-on-phones={notOnPhones}
            aria-current={isHere(path) ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className={styles.person}>
        <SchemeToggle />
        <AccountMenu />
      </div>
    </header>
  );
}
