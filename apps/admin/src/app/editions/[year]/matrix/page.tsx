import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DownloadLink } from '../../../../components/download-link.tsx';
import { mayReadDrafts } from '../../../../viewer/load-viewer.ts';
import { readAskedYear } from '../asked-year.ts';
import edition from '../edition.module.css';
import { EditionHeader } from '../edition-header.tsx';
import { measureQuery, readAskedMeasure } from './asked-measure.ts';
import { MatrixChooser } from './matrix-chooser.tsx';
import { gridOf } from './matrix-grid.ts';
import { loadMatrix } from './matrix-query.ts';
import { MatrixLists, MatrixTable } from './matrix-views.tsx';

interface MatrixPageProps {
  params: Promise<{ year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: MatrixPageProps): Promise<Metadata> {
  const { year } = await params;
  return { title: `Edition ${year}, origins and places` };
}

/** Where people came from and where they were, as one edition says. */
export default async function MatrixPage({ params, searchParams }: MatrixPageProps) {
  const year = readAskedYear((await params).year);
  if (year === null) notFound();
  const asked = readAskedMeasure(await searchParams);
  const matrix = await loadMatrix(year, asked.concept, asked.population);
  if (matrix === null) notFound();
  const grid = gridOf(matrix.cells);
  const concept = matrix.choices.find((choice) => choice.concept === matrix.concept);
  return (
    <div className={edition.page}>
      <EditionHeader
        year={year}
        place="matrix"
        years={matrix.years}
        draftsOffered={await mayReadDrafts()}
        actions={
          <DownloadLink href={`/editions/${year}/matrix/matrix.csv${measureQuery(matrix)}`}>
            This matrix as CSV
          </DownloadLink>
        }
      />
      <p className={edition.lead}>
        Where people came from, and where they were, as the entries of this edition say.
      </p>
      {matrix.choices.length > 0 && <MatrixChooser year={year} matrix={matrix} />}
      {grid.rows.length === 0 ? (
        <p className={edition.quiet}>
          {matrix.choices.length === 0
            ? 'No entry of this edition states a figure.'
            : 'No figure of this edition counts that. The choices above name what there is.'}
        </p>
      ) : (
        <>
          <MatrixTable
            grid={grid}
            caption={`${concept?.conceptLabel ?? 'Figures'}, edition ${year}`}
          />
          <MatrixLists grid={grid} />
        </>
      )}
    </div>
  );
}
