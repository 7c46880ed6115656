/** The facts that a rule's text is made from: values as the author wrote them, names of files and keys. */
export type Detail = Record<string, string>;

/** For rules whose text needs no facts. */
export type Nothing = Record<string, never>;

/** A text in both languages of reports. */
export interface InBoth {
  en: string;
  zh: string;
}

/**
 * Errors fail the build and leave the published site as it is; warnings are reported by the build too; advice by
 * `npm run check` alone.
 */
export type Severity = 'error' | 'warning' | 'advice';

type Text<D extends Detail> = (detail: D) => string;

/** A rule of the content. Its texts say what is wrong and what to write instead. */
export interface Rule<D extends Detail> {
  severity: Severity;
  en: Text<D>;
  zh: Text<D>;
  /** Of an error: whether an article can be published in spite of it, so that a site may take it for less. */
  optional?: true;
  /** Why there is this rule, in a few sentences of Markdown for its page of documentation. */
  about: InBoth;
}

type Texts<D extends Detail> = Omit<Rule<D>, 'severity'>;

export function error<D extends Detail>(texts: Texts<D>): Rule<D> {
  return { severity: 'error', ...texts };
}

export function warning<D extends Detail>(texts: Texts<D>): Rule<D> {
  return { severity: 'warning', ...texts };
}

export function advice<D extends Detail>(texts: Texts<D>): Rule<D> {
  return { severity: 'advice', ...texts };
}
