'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { GraphqlProvider } from '../graphql/client.tsx';
import { cssVariables, theme } from '../theme/theme.ts';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-left" transitionDuration={100} />
      <GraphqlProvider>{children}</GraphqlProvider>
    </MantineProvider>
  );
}
