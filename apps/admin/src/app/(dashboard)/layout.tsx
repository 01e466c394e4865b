import { type ReactNode, Suspense } from 'react';
import { ErrorState } from '../../components/states.tsx';
import { TopBar } from '../../components/top-bar.tsx';
import { loadViewer } from '../../viewer/load-viewer.ts';
import { ViewerProvider } from '../../viewer/viewer-context.tsx';
import { RetryButton } from './retry-button.tsx';
import { ToSignIn } from './to-sign-in.tsx';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const answer = await loadViewer();
  switch (answer.kind) {
    case 'server-unreachable':
      return (
        <main>
          <ErrorState
            title="The server was not reached"
            safe="Nothing was changed. Unsaved text stays in this browser."
            action={<RetryButton />}
          >
            The dashboard runs, but the GraphQL server behind it does not answer. Check that it is
            running.
          </ErrorState>
        </main>
      );
    case 'anonymous':
      return (
        <Suspense>
          <ToSignIn />
        </Suspense>
      );
    case 'signed-in':
      return (
        <ViewerProvider viewer={answer.viewer}>
          <Suspense>
            <TopBar />
          </Suspense>
          <main id="content">{children}</main>
        </ViewerProvider>
      );
  }
}
