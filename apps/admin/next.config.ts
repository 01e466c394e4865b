import { resolve } from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Workspace packages are TypeScript sources; pnpm keeps dependencies at the root of the repository.
  transpilePackages: ['@yearline/quantity', '@yearline/settings'],
  turbopack: { root: resolve(import.meta.dirname, '../..') },
  outputFileTracingRoot: resolve(import.meta.dirname, '../..'),
  typescript: {
    // The project's own check runs the compiler over every package; a build that starts the program need not repeat it.
    ignoreBuildErrors: true,
    // Next writes into its configuration and wants its output included; the check must not depend on either.
    tsconfigPath: 'tsconfig.next.json',
  },
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
};

export default config;
