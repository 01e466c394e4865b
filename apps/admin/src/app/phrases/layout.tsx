import type { ReactNode } from 'react';
import { VisitorFrame } from '../../components/visitor-frame/visitor-frame.tsx';

/** Public: anybody may try the rules on words of their own. */
export default function PhrasesLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
