import { parseArgs } from 'node:util';

const formats = ['text', 'json', 'github'] as const;

/** What `npm run check -- …` was asked for. */
export interface Wish {
  paths: string[];
  fix: boolean;
  dryRun: boolean;
  strict: boolean;
  help: boolean;
  format: (typeof formats)[number];
  /** The manifest of the published site: a file or a web address. */
  against: string | null;
}

/** Null where it cannot be understood. */
export function readArguments(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        format: { type: 'string', default: 'text' },
        against: { type: 'string' },
      },
    });
    const format = formats.find((one) => one === values.format);
    if (format === undefined || (values['dry-run'] && !values.fix)) return null;
    const { fix, strict, help, against = null } = values;
    return {
      ...{ paths: positionals, fix, strict, help, format },
      ...{ dryRun: values['dry-run'], against },
    };
  } catch {
    return null;
  }
}
