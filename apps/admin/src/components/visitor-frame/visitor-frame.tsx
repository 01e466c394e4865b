import { type ReactNode, Suspense } from 'react';
import { loadViewer } from '../../viewer/load-viewer.ts';
import { ViewerProvider } from '../../viewer/viewer-context.tsx';
import { TopBar } from '../top-bar.tsx';
import { ReaderBar } from './reader-bar.tsx';

/** The frame of pages that anybody may open. */
export async function VisitorFrame({ children }: { children: ReactNode }) {
  const answer = await loadViewer();
  if (answer.kind === 'signed-in') {
    return (
      <ViewerProvider viewer={answer.viewer}>
        <Suspense>
          <TopBar />
        </Suspense>
        <main id="content">{children}</main>
      </ViewerProvider>
    );
  }
  return (
    <>
      <ReaderBar />
      <main id="content">{children}</main>
    </>
  );
}
