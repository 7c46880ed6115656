import matter from 'gray-matter';
import { fileStart, problem, type Problem } from '../problems/problem.ts';
import { readYaml, type PlacedYaml } from './yaml.ts';

/** A Markdown file taken apart. */
export interface SplitFile {
  yaml: PlacedYaml;
  body: string;
  /** How many lines of the file come before the body's first. */
  bodyOffset: number;
}

/**
 * Splits a file into front matter and body. gray-matter only finds the two: its own YAML engine would read dates as
 * UTC, and its JavaScript engine would run what an author wrote.
 */
export function splitFile(text: string, file: string): SplitFile | Problem[] {
  const whole = [fileStart] as const;
  if (text.trim() === '') return [problem('file/empty', file, ...whole, {})];
  if (!matter.test(text) || text.startsWith('----')) {
    return [problem('front-matter/missing', file, ...whole, {})];
  }
  const language = matter.language(text).name;
  if (language !== '' && language !== 'yaml') {
    return [problem('front-matter/language', file, ...whole, { language })];
  }
  // gray-matter would take `----` and `---x` for the end.
  const end = /\n---(.*)/.exec(text);
  if (end?.[1]?.trim() !== '') return [problem('front-matter/unclosed', file, ...whole, {})];
  const split = matter(text, { engines: { yaml: () => ({}) } });
  const yaml = readYaml(split.matter, file);
  if (Array.isArray(yaml)) return yaml;
  const before = text.slice(0, text.length - split.content.length);
  return { yaml, body: split.content, bodyOffset: before.split('\n').length - 1 };
}
