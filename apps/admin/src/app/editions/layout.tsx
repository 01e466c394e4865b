import type { ReactNode } from 'react';
import { VisitorFrame } from '../../components/visitor-frame/visitor-frame.tsx';

/** What an edition says as a whole is public, as its entries are. */
export default function EditionsLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
