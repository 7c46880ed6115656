/** Two spellings are one term if they fold alike: NFKC (UAX 15), white space folded, case ignored. */
export function foldTerm(name: string): string {
  const folded = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  // Upper first, so that ß and SS, σ and ς meet (Unicode 16 section 5.18).
  return folded.toUpperCase().toLowerCase().normalize('NFKC');
}

/**
 * The slug of a folded term. Different terms have different slugs: letters, digits, marks, `-` and `.` stay, a space
 * becomes `_`, and every other byte `~` with two hexadecimal digits (`c++` → `c~2b~2b`, `c#` → `c~23`).
 */
export function slugOf(folded: string): string {
  const kept = folded.replace(/[^\p{L}\p{M}\p{N}. -]/gu, escape).replaceAll(' ', '_');
  // What begins with a dot is hidden, and what ends like a file would stand beside the site's own.
  return kept.replace(/^\.|\.(?=(?:html?|xml|json|opml)$)|\.$/g, escape);
}

function escape(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join('');
}
