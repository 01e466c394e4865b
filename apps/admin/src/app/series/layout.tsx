import type { ReactNode } from 'react';
import { VisitorFrame } from '../../components/visitor-frame/visitor-frame.tsx';

/** Series are public, as the entries are that they are read from. */
export default function SeriesLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
