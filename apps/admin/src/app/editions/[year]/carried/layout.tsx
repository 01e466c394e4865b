import type { ReactNode } from 'react';
import { VisitorFrame } from '../../../../components/visitor-frame/visitor-frame.tsx';

/** Public, as the entries are that it is read from. */
export default function CarriedLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
