/** An object as it is filled in: what is not known is null. */
type Filled<Whole> = { [Key in keyof Whole]: Whole[Key] | null };

/** The object without what is not known: null, and empty lists and texts. */
export function given<Whole extends object>(filled: Filled<Whole>): Whole {
  const entries = Object.entries(filled).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as Whole;
}
