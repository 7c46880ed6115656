import type { z } from 'zod';

/** A schema as the rows of a Markdown table: each key, nested ones by their path, with its description. */
export function tableRows(schema: z.ZodType): string[] {
  return rowsOf(schema, '');
}

function rowsOf(schema: z.ZodType, prefix: string): string[] {
  const shapes = maps(schema);
  return shapes.flatMap((shape) =>
    Object.entries(shape).flatMap(([key, value]) => [
      ...(value.description === undefined
        ? []
        : [`| \`${prefix}${key}\` | ${value.description} |`]),
      ...rowsOf(value, `${prefix}${key}${isList(value) ? '[]' : ''}.`),
    ]),
  );
}

/** The maps inside optional values, lists and choices. */
function maps(schema: z.ZodType): Record<string, z.ZodType>[] {
  if ('shape' in schema) return [schema.shape as Record<string, z.ZodType>];
  if ('options' in schema) return (schema.options as z.ZodType[]).flatMap(maps);
  if ('valueType' in schema) return maps(schema.valueType as z.ZodType);
  if ('element' in schema) return maps(schema.element as z.ZodType);
  if ('unwrap' in schema) return maps((schema.unwrap as () => z.ZodType)());
  return [];
}

function isList(schema: z.ZodType): boolean {
  if ('element' in schema) return true;
  return 'unwrap' in schema && isList((schema.unwrap as () => z.ZodType)());
}
