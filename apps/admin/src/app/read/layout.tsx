import type { ReactNode } from 'react';
import { ReaderBar } from '../../components/visitor-frame/reader-bar.tsx';

/** The public record: the same page for everybody, whoever is signed in. */
export default function ReadLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <ReaderBar />
      <main id="content">{children}</main>
    </>
  );
}
