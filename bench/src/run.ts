/**
 * Measures the API beside the reference in one run: `pnpm bench [--revisions 1,10] [--seconds 4] [--only Q1,Q2]`. Times on a shared machine
 * say little; the ratios of two sides measured in turn say much.
 */

import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GeneratedSurvey, generateSurvey } from './generate-survey.ts';
import { type Load, load, type Side } from './load.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { table } from './results-table.ts';

const { values } = parseArgs({
  options: {
    revisions: { type: 'string', default: '1,10' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
  },
});

for (const revisions of values.revisions.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'yearline-bench-'));
  try {
    await measureSurvey(folder, revisions);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSurvey(folder: string, revisions: number): Promise<void> {
  console.log(
    `\n200 countries x 20 years x 5 figures, each entry saved ${revisions === 1 ? 'once' : `${revisions} times`}`,
  );
  const survey = generateSurvey(folder, revisions);
  const servers: MeasuredServer[] = [];
  try {
    const reference = await started('./reference-server.ts');
    const sides = {
      reference: { name: 'reference', server: reference },
      uncached: { name: 'uncached', server: await started('./yearline-server.ts') },
      cached: { name: 'cached', server: await started('./yearline-server.ts', 'cached') },
    } as const satisfies Record<string, Side>;
    const asked = QUESTIONS.filter(({ name }) => !values.only || values.only.includes(name));
    for (const question of asked) {
      await requireSameAnswer(question, survey, sides);
      const results: Partial<Record<Side['name'], Load>> = {};
      for (const side of Object.values(sides)) {
        if (side.name === 'cached' && question.target.cached === null) continue;
        results[side.name] = await load(side, question, survey, Number(values.seconds));
      }
      console.log(table(question, results));
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }

  async function started(file: string, mode?: 'cached'): Promise<MeasuredServer> {
    const server = await startMeasured(file, folder, mode);
    servers.push(server);
    return server;
  }
}

/** A comparison of two sides that do not say the same would measure nothing. */
async function requireSameAnswer(
  question: Question,
  survey: GeneratedSurvey,
  sides: { readonly reference: Side; readonly uncached: Side },
): Promise<void> {
  if (question.name === 'Q4') return;
  const variables = question.variables(survey, 1);
  const [expected, given] = await Promise.all(
    [sides.reference, sides.uncached].map(({ name, server }) =>
      fetch(`${server.address}${name === 'reference' ? `/${question.name}` : '/graphql'}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: question.query, variables }),
      }).then((response) => response.json() as Promise<{ data?: unknown }>),
    ),
  );
  deepStrictEqual(given?.data, expected?.data, `${question.name} is answered differently`);
}
