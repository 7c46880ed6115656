/** Elements whose text nobody reads: the readings of ruby, and what is no text. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'rt rp script style template noscript title head iframe object svg math'.split(' '),
);

/** Every other element stands apart: blocks, table cells, captions, and what HTML may yet add. */
export const INLINE: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby rtc s samp small span strike strong
  sub sup time tt u var wbr`.split(/\s+/u),
);
