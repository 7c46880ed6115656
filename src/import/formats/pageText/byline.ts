import { readCredits } from './credits.ts';
import { give, type Gathered } from './gathered.ts';
import { giveCredits, namesPeople } from './giveCredits.ts';
import { partOf, type Line } from './lines.ts';

/**
 * Reads the names in the text: the dateline at its beginning, “望潮晚报讯（记者 宋渡）”, and the bracket at its end. Both stay
 * there: they are the newspaper's words, as it printed and as others cite them.
 */
export function readBylines(lines: readonly Line[], gathered: Gathered): void {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return;
  const opening = /^(?<place>[^()。]{0,30})\((?<names>[^()]{2,80})\)/u.exec(first.key);
  if (opening?.groups) {
    const { place = '', names = '' } = opening.groups;
    const start = place.length + 1;
    readNames(partOf(first, start, start + names.length), gathered);
    giveSource(partOf(first, 0, place.length), gathered);
  } else {
    const dateline = /^[^()。,]{2,24}[电讯](?= |$)/u.exec(first.key.slice(0, 30));
    if (dateline) giveSource(partOf(first, 0, dateline[0].length), gathered);
  }
  const end = partOf(last, Math.max(0, last.key.length - 90));
  const closing = /\((?<names>[^()]{2,80})\)[。.]?$/u.exec(end.key);
  if (closing?.groups) {
    const { names = '' } = closing.groups;
    const start = closing.index + 1;
    readNames(partOf(end, start, start + names.length), gathered);
  }
}

function readNames(line: Line, gathered: Gathered): void {
  const credits = readCredits(line);
  if (credits && credits.rest === '' && namesPeople(credits)) {
    giveCredits(credits, line.number, gathered);
  }
}

/** 望潮晚报讯, 新华社北京7月28日电; 本报讯 names nobody. */
function giveSource({ text, key, number }: Line, gathered: Gathered): void {
  const [, agency] = /^(新华社|中新社|中新网|中央社|法新社|路透社|美联社|共同社)/u.exec(key) ?? [];
  const [, paper] =
    /^(?!本[报网台刊社])([^\d ]{2,12}?[报网社刊台])(?:讯|消息|报道|电)/u.exec(key) ?? [];
  const name = agency ?? paper;
  if (name !== undefined && !gathered.fields.source) {
    give(gathered, 'source', text.slice(0, name.length), number, 'derived');
  }
}
