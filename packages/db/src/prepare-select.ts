/**
 * Selects that are asked thousands of times a second. Drizzle writes the SQL, better-sqlite3 runs it, and rows are mapped
 * by a list worked out once: Drizzle's own mapping asks every column of every row anew what it is, which took a quarter
 * of the time of a page of entries (docs/decisions/0016).
 */
import { type Column, is, Param, Placeholder, type Query } from 'drizzle-orm';
import { type Database, prepared } from './open-database.ts';

/** Columns by the names that a row gives them; one level may be nested, as for two joined tables. */
type Columns = Readonly<Record<string, Column | Readonly<Record<string, Column>>>>;

type RowOf<Fields extends Columns> = {
  [Name in keyof Fields]: Fields[Name] extends Column
    ? ValueOf<Fields[Name]>
    : Fields[Name] extends Readonly<Record<string, Column>>
      ? { [Inner in keyof Fields[Name]]: ValueOf<Fields[Name][Inner]> }
      : never;
};
type ValueOf<C extends Column> = C['_']['notNull'] extends true
  ? C['_']['data']
  : C['_']['data'] | null;

/** Of one select; more than a client asks for. */
const MAX_SHAPES = 200;

type Values = Readonly<Record<string, unknown>>;

export interface PreparedSelect<Row> {
  all(values: Values): Row[];
  get(values: Values): Row | undefined;
}

/** `query` must select exactly `fields`, in their order, and join no table whose row may be missing. */
export function prepareSelect<Fields extends Columns>(
  db: Database,
  fields: Fields,
  query: { toSQL(): Query },
): PreparedSelect<RowOf<Fields>> {
  const { sql, params } = query.toSQL();
  const statement = db.$client.prepare<unknown[], unknown[]>(sql).raw();
  const valuesFor = params.map(parameterReader);
  const toRow = rowMapper(fields);
  return {
    all: (values) => statement.all(...valuesFor.map((read) => read(values))).map(toRow),
    get(values) {
      const row = statement.get(...valuesFor.map((read) => read(values)));
      return row && toRow(row);
    },
  };
}

/**
 * A select whose conditions depend on what is asked, prepared once for each shape of conditions. Where the SQL differs,
 * `shape` must differ; values go in as placeholders. The shapes asked for last are kept, so that a caller who tries all
 * combinations of filters fills no memory.
 */
export function selectsByShape<Shape, Row>(
  nameOf: (shape: Shape) => string,
  build: (db: Database, shape: Shape) => PreparedSelect<Row>,
): (db: Database, shape: Shape) => PreparedSelect<Row> {
  const selectsOf = prepared(() => new Map<string, PreparedSelect<Row>>());
  return (db, shape) => {
    const selects = selectsOf(db);
    const name = nameOf(shape);
    let select = selects.get(name);
    if (!select) {
      select = build(db, shape);
      const [oldest] = selects.keys();
      if (selects.size >= MAX_SHAPES && oldest !== undefined) selects.delete(oldest);
    } else {
      selects.delete(name);
    }
    // A map keeps the order in which names were set.
    selects.set(name, select);
    return select;
  };
}

function parameterReader(parameter: unknown): (values: Values) => unknown {
  if (is(parameter, Placeholder)) return named(parameter.name);
  if (is(parameter, Param) && is(parameter.value, Placeholder)) {
    const read = named(parameter.value.name);
    const { encoder } = parameter;
    return (values) => encoder.mapToDriverValue(read(values));
  }
  return () => parameter;
}

function named(name: string): (values: Values) => unknown {
  return (values) => {
    // SQLite would take undefined for NULL and find nothing.
    if (!(name in values)) throw new Error(`The statement needs a value for ${name}.`);
    return values[name];
  };
}

/**
 * Written out as an object literal of its own, `{ id: v[0], places: d[0](v[1]) }`: objects made so have one shape, which
 * building them name by name does not give. Names come from the tables in this project, and are quoted.
 */
function rowMapper<Fields extends Columns>(
  fields: Fields,
): (values: readonly unknown[]) => RowOf<Fields> {
  const decoders: ((value: unknown) => unknown)[] = [];
  let next = 0;
  const valueAt = (column: Column): string => {
    const value = `v[${next++}]`;
    // Text and numbers are what the driver gives.
    if (column.dataType === 'string' || column.dataType === 'number') return value;
    const decode = `d[${decoders.push((given) => column.mapFromDriverValue(given)) - 1}]`;
    return `${value} === null ? null : ${decode}(${value})`;
  };
  const literalOf = (columns: Columns): string => {
    const properties = Object.entries(columns).map(
      ([name, field]) =>
        `${JSON.stringify(name)}: ${isColumn(field) ? valueAt(field) : literalOf(field)}`,
    );
    return `{ ${properties.join(', ')} }`;
  };
  const literal = literalOf(fields);
  return new Function('d', `return (v) => (${literal});`)(decoders);
}

function isColumn(field: Columns[string]): field is Column {
  return 'columnType' in field;
}
