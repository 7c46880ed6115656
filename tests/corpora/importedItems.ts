import { readFileSync } from 'node:fs';

/** What one item of a source must become. */
export interface Imported {
  file: string;
  /** Of SHA-256 of the title. */
  title: string;
  day: string;
  authors?: string[];
  translators?: string[];
  editors?: string[];
  /** The address of the original. */
  source?: string;
  address: string;
  aliases?: string[];
  /** Keys that went there. */
  extra?: string[];
  /** How many pictures stay on other sites, and how many files were copied. */
  remote?: number;
  files?: number;
  /** Of SHA-256 of the body's first 40 UTF-16 code units. */
  start: string;
}

/** Facts of the developers' raw corpora, checked by hand against the sources: by folder. */
export const importedItems = JSON.parse(
  readFileSync(new URL('importedItems.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Imported[]>>;
