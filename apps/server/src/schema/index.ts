import './check.ts';
import './comparison.ts';
import './country.ts';
import './document.ts';
import './edition.ts';
import './editing.ts';
import './entry.ts';
import './errors.ts';
import './figure.ts';
import './passage.ts';
import './phrase.ts';
import './publication.ts';
import './revision.ts';
import './series.ts';
import './verdict.ts';
import './viewer.ts';
import { builder } from '../builder.ts';

export const schema = builder.toSchema();
