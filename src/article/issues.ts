import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { problem, type Problem } from '../problems/problem.ts';
import { rules, type RuleName } from '../problems/rules/index.ts';
import type { PlacedYaml } from './yaml.ts';

/**
 * Checks `yaml` against a schema whose messages are `rule` or `rule kind` (schema.ts), and puts each issue where it
 * stands in the file. A key with nothing behind it counts as not written.
 * @param lenient the same schema without required keys
 * @returns the keys that are right, also where others are wrong: so that what comes after can find the rest of the
 * problems in the same run
 */
export function checkSchema<Lenient extends z.ZodType>(
  schema: z.ZodType<z.infer<Lenient>>,
  lenient: Lenient,
  yaml: PlacedYaml,
  file: string,
): { data: z.infer<Lenient> | null; problems: Problem[] } {
  const input = withoutEmpty(yaml.value) ?? {};
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { data: result.data, problems: yaml.warnings };
  const { issues } = result.error;
  const wrong = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys
      : issue.path.slice(0, 1),
  );
  const right = Object.entries(input).filter(([key]) => !wrong.includes(key));
  return {
    data: lenient.safeParse(Object.fromEntries(right)).data ?? null,
    problems: [
      ...yaml.warnings,
      ...issues.flatMap((issue) => toProblems(issue, schema, yaml, file)),
    ],
  };
}

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, schema: z.ZodType, yaml: PlacedYaml, file: string): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      problem('key/unknown', file, yaml.keyPlace([...path, key]), {
        key,
        nearest: nearest(key, known),
        home: known.includes('extra') ? 'extra' : '',
      }),
    );
  }
  if (issue.code === 'invalid_union') {
    // One branch is often of the right type and says precisely what is wrong inside.
    const inner = issue.errors.find((issues) => issues.every(isInside));
    if (inner) {
      const whole = inner.map((one) => ({ ...one, path: [...path, ...one.path] }));
      return whole.flatMap((one) => toProblems(one, schema, yaml, file));
    }
  }
  const key = path.findLast((step) => typeof step === 'string') ?? '---';
  const value = typeof issue.input === 'string' ? issue.input : '';
  if (issue.input === undefined && issue.code !== 'custom' && path.length > 0) {
    return [problem('key/missing', file, yaml.valuePlace(path.slice(0, -1)), { key })];
  }
  const [rule = '', expected = ''] = issue.message.split(' ');
  if (!isRule(rule)) throw new Error(`${issue.message} is not the name of a rule`);
  const params =
    issue.code === 'custom' ? (issue.params as Record<string, string> | undefined) : {};
  const detail = { key, value, expected, ...params };
  return [problem(rule, file, yaml.valuePlace(path), detail as never)];
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'custom' || issue.code === 'unrecognized_keys';
}

function isRule(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

/** The known key that is meant by a misspelt one; '' where none is near. */
function nearest(key: string, known: string[]): string {
  if (known.length === 0) return '';
  const best = closest(key.toLowerCase(), known);
  // Two letters exchanged are two changes; in a short key that would be all of it.
  const reach = best.length < 4 ? 1 : Math.max(2, Math.floor(best.length / 3));
  return distance(key.toLowerCase(), best) <= reach ? best : '';
}

/** The keys that the strict map under `path` knows. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let shapes: z.ZodType[] = [schema];
  for (const step of path) {
    shapes = shapes.flatMap(unwrap).flatMap((one) => {
      if (typeof step === 'number') return 'element' in one ? [one.element as z.ZodType] : [];
      if ('valueType' in one) return [one.valueType as z.ZodType];
      const inner =
        'shape' in one ? (one.shape as Record<string, z.ZodType>)[String(step)] : undefined;
      return inner ? [inner] : [];
    });
  }
  return shapes
    .flatMap(unwrap)
    .flatMap((one) => ('shape' in one ? Object.keys(one.shape as object) : []));
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if ('options' in schema && Array.isArray(schema.options)) {
    return (schema.options as z.ZodType[]).flatMap(unwrap);
  }
  if ('unwrap' in schema && typeof schema.unwrap === 'function' && !('element' in schema)) {
    return unwrap((schema.unwrap as () => z.ZodType)());
  }
  return [schema];
}

/** Something to see: not white space, control or format characters alone. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Z}]/u;

function withoutEmpty(value: unknown): unknown {
  if (value === null || (typeof value === 'string' && !VISIBLE.test(value))) return undefined;
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item) ?? '');
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
}
