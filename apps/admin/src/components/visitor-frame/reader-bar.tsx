import Link from 'next/link';
import { SchemeToggle } from '../scheme-toggle.tsx';
import { Wordmark } from '../wordmark.tsx';
import classes from './reader-bar.module.css';

/** The bar above public pages: no account, a way in. */
export function ReaderBar() {
  return (
    <header className={classes.bar}>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <Link href="/compare" className={classes.home} aria-label="Yearline, compare years">
        <Wordmark />
      </Link>
      <nav className={classes.places} aria-label="Main">
        <Link href="/compare" className={classes.place}>
          Compare
        </Link>
        <Link href="/phrases" className={classes.place}>
          Phrases
        </Link>
        <Link href="/sign-in" className={classes.place}>
          Sign in
        </Link>
        <SchemeToggle />
      </nav>
    </header>
  );
}
