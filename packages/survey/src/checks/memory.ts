/** Keeps what was made for a name, up to `most` of them; what was not asked for longest is forgotten first. */
export function createMemory<Value>(most: number): (name: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (name, make) => {
    const value = values.has(name) ? (values.get(name) as Value) : make();
    values.delete(name);
    values.set(name, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
