import { readCredits, type Credits } from './credits.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { giveCredits } from './giveCredits.ts';
import { give, leave, type Gathered } from './gathered.ts';
import { BULLET } from './headlines.ts';
import { cutKicker, isKickerLine } from './kicker.ts';
import { giveDate } from './giveDate.ts';
import { partOf, widthOf, type Line } from './lines.ts';

/** A line of the head, which is no text: who, when, from where. */
interface Facts {
  dates: FoundDate[];
  credits: Credits | null;
  /** What is neither a date nor a credit: the source, or nothing. */
  rest: string;
}

/**
 * Reads the head of a page: its first line that says no facts is the title, and the lines of facts around it are the
 * source line and its like.
 * @returns the line of the title as it stands, and the lines after the head
 */
export function takeHead(
  lines: readonly Line[],
  timeZone: string,
  gathered: Gathered,
): { title: Line | null; body: Line[] } {
  let at = 0;
  let title: Line | null = null;
  for (const line of lines) {
    const facts = factsOf(line, at, lines);
    // “2022年7月28日早间要闻” is a title, for all its date.
    const isFacts = facts && (title !== null || facts.rest === '' || isPublication(facts.rest));
    if (isFacts) giveFacts(facts, line, timeZone, gathered);
    else if (title === null) {
      if (widthOf(line.text) > longestTitle) break;
      const next = lines[at + 1];
      if (isKickerLine(line.key) && next && !factsOf(next, at + 1, lines)) {
        give(
          gathered,
          'kicker',
          line.text.replace(/^[【[［]|[】\]］｜|：:]$/gu, ''),
          line.number,
          'derived',
        );
      } else title = line;
    } else if (line.text === title.text) {
      leave(gathered, { zh: '标题又出现一次', en: 'the title once more' }, line.number, line.text);
    } else if (isSubtitle(line)) {
      give(gathered, 'subtitle', line.text.replace(/^[-–—]+\s*/u, ''), line.number, 'stated');
    } else break;
    at += 1;
  }
  if (title) giveTitle(title, gathered);
  return { title, body: lines.slice(at) };
}

/** Some pages say when and from where at their end: its last lines, as far as they are short and the head did not. */
export function takeFoot(lines: readonly Line[], timeZone: string, gathered: Gathered): Line[] {
  if (gathered.fields.date) return [...lines];
  const start = Math.max(1, lines.length - 3);
  return lines.filter((line, at) => {
    const facts = at < start || line.key.length > 200 ? null : readFacts(line);
    if (!facts || facts.dates.length === 0) return true;
    giveFacts(facts, line, timeZone, gathered);
    return false;
  });
}

/** In the width of Han characters: headlines of newspapers have under 40. */
const longestTitle = 100;

function giveTitle({ text, number }: Line, gathered: Gathered): void {
  const { kicker, title, confidence } = cutKicker(text);
  give(gathered, 'title', title, number, 'stated');
  if (kicker !== null) give(gathered, 'kicker', kicker, number, confidence);
}

function isSubtitle({ text }: Line): boolean {
  return /^(?:——?|--)\s*[^\s—-]/u.test(text) && widthOf(text) <= 50;
}

/** What a line says where it says nothing but facts; null for the title and for the text. */
function factsOf(line: Line, at: number, lines: readonly Line[]): Facts | null {
  // No line of facts is longer, and a hostile one need not be looked through.
  if (line.key.length > 200) return null;
  const facts = readFacts(line);
  if (facts) return facts;
  // A name by itself is the source where its neighbour says when.
  const { text, key } = withoutBullet(line);
  const isShort = widthOf(text) <= 15 && !/[，。！？；!?;"“”《》]/u.test(text) && at > 0;
  const beside = [lines[at - 1], lines[at + 1]].some(
    (other) => other !== undefined && (readFacts(other)?.dates.length ?? 0) > 0,
  );
  const isNamed = BULLET.test(line.key) || isPublication(key);
  return isShort && beside && isNamed ? { dates: [], credits: null, rest: text } : null;
}

function readFacts(line: Line): Facts | null {
  const bare = withoutBullet(line);
  const dates = datesIn(bare.key);
  let { text, key } = bare;
  for (const { start, end } of dates) {
    // Spaces keep what stood on both sides apart, and all places what they are.
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    key = key.slice(0, start) + ' '.repeat(end - start) + key.slice(end);
  }
  const credits = readCredits({ text, key });
  const rest = (credits?.rest ?? (credits ? '' : text)).replace(EDGES, '');
  if (dates.length === 0) {
    const all = credits !== null && rest === '';
    const relative = /^(?:\d+ ?(?:分钟|小时|天)前|[今昨]天 ?\d{1,2}:\d{2})$/u.test(key);
    return all || relative ? { dates, credits, rest: '' } : null;
  }
  const isLine = widthOf(rest) <= 20 && !/[，。！？；“”]/u.test(rest);
  return isLine ? { dates, credits, rest } : null;
}

const EDGES = /^[\s|｜丨·•,，:：/()（）[\]【】-]+|[\s|｜丨·•,，:：/()（）[\]【】-]+$/gu;

function withoutBullet(line: Line): Line {
  return partOf(line, BULLET.exec(line.key)?.[0].length ?? 0);
}

function giveFacts({ dates, credits, rest }: Facts, line: Line, zone: string, gathered: Gathered) {
  const { number } = line;
  for (const date of dates) giveDate(date, line, zone, gathered);
  if (credits) giveCredits(credits, number, gathered);
  if (rest !== '') {
    const sure = isPublication(rest) || BULLET.test(line.key);
    give(gathered, 'source', rest, number, sure ? 'derived' : 'guessed');
  }
  if (dates.length === 0 && credits === null && rest === '') {
    leave(
      gathered,
      { zh: '相对的时间，无从推算', en: 'a time relative to an unknown day' },
      number,
      line.text,
    );
  }
}

/** What names of newspapers, agencies, stations and sites end in. */
function isPublication(name: string): boolean {
  return /(?:报|报道|网|社|刊|杂志|台|频道|广播|客户端|在线|传媒|新闻|周末|时报|商报|融媒|发布|Times|Post|News|Daily|Herald|Review|Journal|Tribune|Gazette|Reuters|AP|BBC|CNN)$/iu.test(
    name.trim(),
  );
}
