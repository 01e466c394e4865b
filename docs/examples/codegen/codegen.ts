import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: process.env.ENDPOINT ?? 'http://localhost:4000/graphql',
  documents: ['./*.ts', '!./codegen.ts'],
  generates: {
    './generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        importExtension: '.ts',
        useTypeImports: true,
        enumType: 'string-literal',
        // A scalar that is not listed here stops the run instead of becoming `any`.
        strictScalars: true,
        scalars: { CountryCode: 'string', Date: 'string', DateTime: 'string', Year: 'number' },
      },
    },
  },
};

export default config;
