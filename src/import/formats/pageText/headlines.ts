import type { Line } from './lines.ts';
import { widthOf } from './lines.ts';

/** A headline of another article that the page lists. */
export interface Listed extends Line {
  /** The headline alone, without its bullet and its date. */
  headline: string;
  /** As it was written; null where there is none. */
  date: string | null;
}

/**
 * Sets the lists of other headlines apart from the page. A list is
 * - lines with a date at their end, three or more of them, or fewer after a label such as 相关阅读, or with the page's own
 *   headline among them;
 * - lines with bullets and without dates, three or more, after the article's end (关键词, 责任编辑), after a label, or with
 *   the page's own headline among them;
 * - plain lines after a label that no paragraph follows;
 * - 上一篇 and 下一篇.
 * Any other list stays in the text.
 */
export function takeHeadlines(lines: readonly Line[]): { listed: Listed[]; rest: Line[] } {
  const listed: Listed[] = [];
  const rest: Line[] = [];
  let isOver = false;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const labelled = LABEL.test(line.key) ? endOfLabelled(lines, at + 1) : at;
    const end = Math.max(endOfShape(lines, at), at + 1);
    const run = lines.slice(at, end);
    if (labelled > at) {
      listed.push(...lines.slice(at + 1, labelled).map(listedOf));
      at = labelled;
    } else if (isList(run, isOver, [...rest.slice(0, headLines), ...lines.slice(end, end + 5)])) {
      listed.push(...run.map(listedOf));
      at = end;
    } else {
      const isCall = NEIGHBOUR.test(line.key) || LABEL.test(line.key);
      if (isCall) listed.push({ ...line, headline: line.text, date: null });
      else rest.push(...run);
      isOver = END.test(line.key) || (isOver && !isParagraph(line));
      at = end;
    }
  }
  return { listed, rest };
}

/** The title stands among the first lines of a page, navigation included. */
const headLines = 15;

const LABEL =
  /^\[?(?:(?:相关|推荐|延伸|更多|热门|热点|最新|精彩|近期|其他|今日|编辑|本站|频道|一周|24小时|为[您你])(?:的|热门|热点|最新|精彩|相关)?(?:阅读|新闻|文章|资讯|报道|内容|推荐|链接|稿件|热点|要闻|排行|点击)榜?|猜你喜欢|大家都在看|相关|排行榜|(?:related|more|recommended|most (?:read|popular)|popular|trending|latest|you may also like|read next)(?: (?:articles?|stories|news|posts|headlines|reading))?)\]?[:>»\s]*$/iu;

const NEIGHBOUR = /^(?:[上下]一[篇页则条]|(?:previous|next)(?: (?:article|post|story))?) ?[:>»]/iu;

/** The article is over: after it, bullets are headlines. */
const END = /^\(?(?:关键[词字]|标签|责任编辑|责编|编辑|keywords|tags) ?[:\]]/iu;

/** @param titles lines one of which may be the page's own headline */
function isList(run: readonly Line[], isOver: boolean, titles: readonly Line[]): boolean {
  const [first] = run.slice(0, 1).map(shapeOf);
  if (!first || (!first.dated && !first.bulleted)) return false;
  if (run.length >= 3 && (first.dated || isOver)) return true;
  return (
    run.length >= 2 &&
    run.some((line) => titles.some(({ text }) => isOwn(listedOf(line).headline, text)))
  );
}

/** @param start after the label @returns the label's own place where no list follows */
function endOfLabelled(lines: readonly Line[], start: number): number {
  const end = endOfShape(lines, start);
  if (end > start) return end;
  // Plain lines are headlines only where nothing but headlines follows.
  const tail = lines.slice(start);
  if (tail.length === 0 || tail.some(isParagraph)) return start - 1;
  const over = tail.findIndex(({ key }) => END.test(key));
  return over < 0 ? lines.length : start + over;
}

/** The end of the run of entries of one shape that begins here; its beginning where there is none. */
function endOfShape(lines: readonly Line[], start: number): number {
  let shape: Shape | null = null;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) return at;
    const own = shapeOf(line);
    if (!own.dated && !own.bulleted) return at;
    shape ??= own;
    if (own.dated !== shape.dated || own.bulleted !== shape.bulleted) return at;
  }
  return lines.length;
}

interface Shape {
  dated: boolean;
  bulleted: boolean;
}

function shapeOf(line: Line): Shape {
  const { date, headline } = listedOf(line);
  const dated = date !== null && headline.length >= 4 && widthOf(headline) <= 80;
  return { dated: dated && !/[。；]$/u.test(headline), bulleted: BULLET.test(line.key) };
}

/** What a page puts before an entry of a list; two dashes are a subtitle. */
export const BULLET = /^(?:[·•●○▪■□◆◇※►▶◎・∙▲△](?! ?:) *|[-–*+>] ?(?![-–*+>—]))(?=\S)/u;

const DATE =
  /[ \t]*[[(]?(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|(?<!\d)\d{2}-\d{2})(?: +\d{1,2}:\d{2}(?::\d{2})?)?[\])]?$/u;

export function listedOf(line: Line): Listed {
  const from = BULLET.exec(line.key)?.[0].length ?? 0;
  // A line that is over long is no headline, and need not be looked through.
  const date = line.key.length > 300 ? null : DATE.exec(line.key);
  const to = date?.index ?? line.text.length;
  return {
    ...line,
    headline: line.text.slice(from, Math.max(from, to)).trim(),
    date:
      date &&
      line.text.slice(date.index).replace(/[[\]()（）【】\s]/gu, (mark) => mark.trim() && ''),
  };
}

/** Whether a listed headline is that of the article, or its beginning. */
export function isOwn(headline: string, title: string): boolean {
  return headline.length >= 6 && title.startsWith(headline.replace(/(?:…+|\.{3})$/u, ''));
}

function isParagraph(line: Line): boolean {
  const { dated, bulleted } = shapeOf(line);
  if (dated || bulleted) return false;
  return widthOf(line.text) > 60 || /[。！？!?][”"’）)]?$/u.test(line.text);
}
