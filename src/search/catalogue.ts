/** `pagefind/catalogue.json`: what the client must know before it asks. All other files never change. */
export interface Catalogue {
  /** Pagefind's engine, below the folder of the index. */
  engine: EngineFiles;
  /** The archive's tags: `facets/<tags>.pf_facets`, JSON in gzip, a list of names with addresses. */
  tags: string;
  /** Newest first. */
  shards: CatalogueShard[];
}

export interface EngineFiles {
  /** The script of its worker. */
  worker: string;
  wasm: string;
}

/** The articles of a period. */
export interface CatalogueShard {
  /** Names its state: the index begins with `pagefind.<meta>.pf_meta`. */
  meta: string;
  /** Its facets: `facets/<facets>.pf_facets`. */
  facets: string;
  /** Its first and its last day: `2022-01-03`. */
  first: string;
  last: string;
  /** How many articles it has. */
  articles: number;
}
