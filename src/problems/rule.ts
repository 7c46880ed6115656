/** The facts that a rule's text is made from: values as the author wrote them, names of files and keys. */
export type Detail = Record<string, string>;

/** For rules whose text needs no facts. */
export type Nothing = Record<string, never>;

type Text<D extends Detail> = (detail: D) => string;

/**
 * A rule of the content. Errors fail the build and leave the published site as it is; warnings are reported only.
 * Its texts say what is wrong and what to write instead.
 */
export interface Rule<D extends Detail> {
  severity: 'error' | 'warning';
  en: Text<D>;
  zh: Text<D>;
}

export function error<D extends Detail>(texts: { en: Text<D>; zh: Text<D> }): Rule<D> {
  return { severity: 'error', ...texts };
}

export function warning<D extends Detail>(texts: { en: Text<D>; zh: Text<D> }): Rule<D> {
  return { severity: 'warning', ...texts };
}
