import type { ReactNode } from 'react';
import { VisitorFrame } from '../../components/visitor-frame/visitor-frame.tsx';

/** Public, as the tables are that it shows. */
export default function ExternalLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
