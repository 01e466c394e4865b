import type { ReactNode } from 'react';
import { VisitorFrame } from '../../components/visitor-frame/visitor-frame.tsx';

/** Comparisons are public: who is signed in keeps the dashboard's bar, everybody else gets the reader's. */
export default function CompareLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
