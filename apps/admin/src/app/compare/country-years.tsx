import { TextLink } from '../../components/links.tsx';
import { comparisonAddress } from './[country]/asked-years.ts';
import classes from './compare-page.module.css';
import type { SurveyedCountry } from './surveyed-countries.ts';

/** Every country with its editions; each pair of neighbouring editions is one step away. */
export function CountryYears({ countries }: { countries: readonly SurveyedCountry[] }) {
  return (
    <table className={classes.countries}>
      <caption>Or step from one edition to the next</caption>
      <thead>
        <tr>
          <th scope="col">Country</th>
          <th scope="col">Neighbouring editions</th>
        </tr>
      </thead>
      <tbody>
        {countries.map(({ code, name, years }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>
              {years.length < 2 && (
                <span className={classes.only}>
                  <TextLink href={`/read/${code}/${years[0]}`}>{years[0]}</TextLink> only
                </span>
              )}
              <ul className={classes.pairs}>
                {neighbours(years).map((pair) => (
                  <li key={pair.from}>
                    <TextLink href={comparisonAddress(code, pair)}>
                      {pair.from} → {pair.to}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function neighbours(years: readonly number[]): { from: number; to: number }[] {
  return years.flatMap((to, index) => {
    const from = years[index - 1];
    return from === undefined ? [] : [{ from, to }];
  });
}
