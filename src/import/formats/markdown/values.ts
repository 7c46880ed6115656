/** Front matter of a dialect: scalars are text. */
export type Data = Readonly<Record<string, unknown>>;

/** Names out of a text, a list, a list of lists (Hexo's paths of categories), or of maps with a name. */
export function asNames(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/[,，、;；]/)
      .map((name) => name.trim())
      .filter(Boolean);
  if (Array.isArray(value)) {
    const list = value.flatMap((one: unknown) =>
      typeof one === 'string' ? [one.trim()] : asNames(one),
    );
    return [...new Set(list.filter(Boolean))];
  }
  const { name } = asMap(value);
  return typeof name === 'string' ? [name.trim()] : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function asMap(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : {};
}

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
