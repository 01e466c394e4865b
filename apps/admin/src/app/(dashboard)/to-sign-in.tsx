'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

/** Leads to the sign-in page, which leads back here afterwards. */
export function ToSignIn() {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams().toString();
  const wanted = search ? `${path}?${search}` : path;

  useEffect(() => {
    router.replace(wanted === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted)}`);
  }, [router, wanted]);

  return null;
}
