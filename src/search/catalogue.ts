/** `pagefind/catalogue.json`: what the client must know of an index before it asks. */
export interface Catalogue {
  /** Names this state of the index; null if it holds no article. */
  index: string | null;
  /** The first word of each of its chunks, in order: see chunks.ts. */
  starts: string[];
}
