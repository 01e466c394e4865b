'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { AccountMenu } from './account-menu.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';
import styles from './top-bar.module.css';
import { Wordmark } from './wordmark.tsx';

const PLACES = [
  { href: '/', label: 'Board', isHere: (path: string) => path === '/' },
  { href: '/compare', label: 'Compare', isHere: (path: string) => path.startsWith('/compare') },
  { href: '/phrases', label: 'Phrases', isHere: (path: string) => path.startsWith('/phrases') },
  { href: '/import', label: 'Import', isHere: (path: string) => path.startsWith('/import') },
] as const;

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
        {PLACES.map(({ href, label, isHere }) => (
          <Link
            key={href}
            href={href}
            className={styles.place}
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
