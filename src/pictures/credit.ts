import ExifReader from 'exifreader';
import { toXml } from 'xast-util-to-xml';
import type { Credit } from './picture.ts';

/** Who made a picture, from its XMP, else its IPTC, else its EXIF; null where it says nothing, or nothing readable. */
export function creditOf(bytes: Buffer): Credit | null {
  const { xmp, iptc, exif } = metadataOf(bytes);
  const credit = {
    creator: first(xmp?.creator, iptc?.['By-line'], exif?.Artist),
    line: first(xmp?.Credit, iptc?.Credit),
    copyright: first(xmp?.rights, iptc?.['Copyright Notice'], exif?.Copyright),
  };
  return Object.values(credit).some((value) => value !== null) ? credit : null;
}

/** The credit as an XMP packet (XMP specification part 1, section 7), which alone of the three can hold any script. */
export function printCredit({ creator, line, copyright }: Credit): string {
  const say = (value: string | null, print: (text: string) => string) =>
    value === null ? '' : print(toXml({ type: 'text', value }));
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    say(creator, (text) => `<dc:creator><rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq></dc:creator>`),
    say(
      copyright,
      (text) =>
        `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:rights>`,
    ),
    say(line, (text) => `<photoshop:Credit>${text}</photoshop:Credit>`),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

interface Tag {
  description?: string;
}

/** The parts of ExifReader's answer that are asked for; each may be missing, and some tags are lists. */
type Group = Record<string, Tag | Tag[] | undefined>;
interface Metadata {
  xmp?: Group;
  iptc?: Group;
  exif?: Group;
}

function metadataOf(bytes: Buffer): Metadata {
  try {
    const wanted = {
      xmp: ['creator', 'rights', 'Credit'],
      iptc: ['By-line', 'Credit', 'Copyright Notice'],
      exif: ['Artist', 'Copyright'],
    };
    const { xmp, iptc, exif } = ExifReader.load(bytes, { expanded: true, includeTags: wanted });
    return { xmp: { ...xmp }, iptc: { ...iptc }, exif: { ...exif } } as Metadata;
  } catch {
    // Metadata is missing, or damaged: the picture may be whole all the same.
    return {};
  }
}

/** The first that says something in readable characters. */
function first(...tags: (Tag | Tag[] | undefined)[]): string | null {
  const texts = tags.map((tag) =>
    [tag ?? []]
      .flat()
      .map(({ description = '' }) => description)
      .join(', ')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
  );
  return texts.find((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes('\uFFFD')) ?? null;
}
