import type { Metadata } from 'next';
import { Wordmark } from '../../components/wordmark.tsx';
import { safeDestination } from './destination.ts';
import { linkProblem } from './link-problem.ts';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

interface Search {
  to?: string | string[];
  error?: string | string[];
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { to, error } = await searchParams;
  const problem = typeof error === 'string' ? linkProblem(error) : null;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Wordmark />
        <h1 className={styles.title}>Sign in</h1>
        {problem && (
          <div className={styles.problem} role="alert">
            <strong>{problem.title}</strong>
            <p>
              {problem.reason} Run <code>yearline sign-in-link</code> for a new one, or restart the
              program, which prints one.
            </p>
          </div>
        )}
        <SignInForm destination={safeDestination(to)} />
        {!problem && (
          <p className={styles.hint}>
            No password yet? Use a sign-in link: the program prints one when it starts, and{' '}
            <code>yearline sign-in-link</code> makes a new one.
          </p>
        )}
      </div>
    </main>
  );
}
