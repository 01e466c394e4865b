import { ButtonLink } from '../../../components/links.tsx';
import { EmptyState } from '../../../components/states.tsx';

export default function DatasetNotFound() {
  return (
    <EmptyState
      title="No such table has been imported"
      action={<ButtonLink href="/compare">Choose a country</ButtonLink>}
    >
      Tables of other publishers come in with yearline import-release.
    </EmptyState>
  );
}
