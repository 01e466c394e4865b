import { ButtonLink } from '../../../components/links.tsx';
import { EmptyState } from '../../../components/states.tsx';

export default function CountryNotFound() {
  return (
    <EmptyState
      title="No country has this code"
      action={<ButtonLink href="/compare">Choose a country</ButtonLink>}
    >
      Addresses of series name a country by its three-letter code, such as PRK.
    </EmptyState>
  );
}
