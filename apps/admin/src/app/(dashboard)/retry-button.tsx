'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';

export function RetryButton() {
  const router = useRouter();
  return <Button onClick={() => router.refresh()}>Try again</Button>;
}
