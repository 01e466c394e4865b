import type { Metadata } from 'next';
import { ImportScreen } from './import-screen.tsx';

export const metadata: Metadata = { title: 'Import a document' };

export default function ImportPage() {
  return <ImportScreen />;
}
