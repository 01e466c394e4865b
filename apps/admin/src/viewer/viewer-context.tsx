'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Permission } from '../graphql/generated/graphql.ts';
import type { Viewer } from './viewer-query.ts';

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in viewer; only below the dashboard's layout. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the dashboard.');
  return viewer;
}

/** On pages that anybody may open: whether the visitor is signed in and has the right. */
export function useVisitorMay(permission: Permission): boolean {
  return use(ViewerContext)?.can.includes(permission) ?? false;
}

export function useMay(permission: Permission): boolean {
  return useViewer().can.includes(permission);
}
