import type { ElementContent } from 'hast';

export interface Caption {
  caption: ElementContent[];
  credit: string | null;
}

/** The label with which newspapers begin a caption, white space after it included. */
const LABEL = /^\s*(?:图说|圖說|图注|圖註|图|圖|caption)\s*[:：]\s*/i;

/** Whether a line of a paragraph begins with the label of a caption. */
export function isLabelled(line: readonly ElementContent[]): boolean {
  const [first] = line;
  return first?.type === 'text' && LABEL.test(first.value);
}

/** A line without its label, cut into caption and credit. */
export function readCaption(line: readonly ElementContent[]): Caption {
  const [first, ...rest] = line;
  const nodes: ElementContent[] =
    first?.type === 'text'
      ? [{ type: 'text', value: first.value.replace(LABEL, '') }, ...rest]
      : [...line];
  const last = nodes.at(-1);
  if (last?.type !== 'text') return { caption: nodes, credit: null };
  // A credit that is all of its text node but not of the caption follows a link or the like.
  const { text, credit } = splitCredit(last.value);
  const caption = nodes.slice(0, -1);
  if (text !== '') caption.push({ type: 'text', value: text });
  return { caption, credit };
}

/**
 * Cuts the picture's credit from the end of a caption: a bracket or a last sentence that begins
 * with 图片来源：, 供图：, “Photo:” and the like, or ends with 供图, 摄, 摄影 or /图. The signs are narrow,
 * for 摄影, 拍摄 and 示意图 are also words of captions. The credit keeps its wording but not its full stop.
 */
export function splitCredit(caption: string): { text: string; credit: string | null } {
  const whole = caption.trim();
  const body = whole.replace(/[。.]$/, '').trimEnd();
  const bracket = /^(.*)[（(【[]([^（()）【】[\]]+)[)）】\]]$/s.exec(body);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const credit = bracket[2].trim();
    if (isLed(credit) || isSigned(credit)) return { text: bracket[1].trim(), credit };
    return { text: whole, credit: null };
  }
  for (const start of sentenceStarts(body)) {
    const sentence = body.slice(start).trim();
    const text = body.slice(0, start).trim();
    if (isLed(sentence)) return { text, credit: sentence };
  }
  const start = sentenceStarts(body).at(-1) ?? 0;
  const [scene, credit] = signature(body.slice(start).trim());
  const text = `${body.slice(0, start)}${scene}`.trim();
  if (credit === null || (text === '' && !isCertain(credit))) return { text: whole, credit: null };
  return { text, credit };
}

/** Offsets at which a sentence begins. */
function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[。！？!?；;]|\.\s/g)].map(({ index }) => index + 1)];
}

/** Longest credits, in UTF-16 code units: a name with its agency, and a list of rights holders. */
const LONGEST_SIGNATURE = 30;
const LONGEST_LED = 80;

function isLed(text: string): boolean {
  const led =
    /^(?:(?:图片来源|圖片來源|图源|圖源|摄影|攝影|供图|供圖|photos?|(?:photo |image )?credit)\s*[:：]|photos? by\s)\s*\S/i;
  return text.length <= LONGEST_LED && led.test(text);
}

/** What a photographer's or a giver's name is followed by; 拍摄 and 统摄 are verbs of sentences. */
const SIGN =
  /(?:供图|供圖|(?<![拍统統航偷])[摄攝]|(?<=[\s/／]|[记記]者.*)(?:摄影|攝影)|(?<=[\s/／])[图圖])$/;

function isSigned(text: string): boolean {
  return text.length <= LONGEST_SIGNATURE && SIGN.test(text);
}

/**
 * Cuts “峰会现场 新华社记者 李响 摄” before the agency: a signature is a name, or an agency's
 * reporter and a name, with its sign after it.
 */
function signature(sentence: string): [scene: string, credit: string | null] {
  if (!SIGN.test(sentence)) return [sentence, null];
  // “旅客排队，林渡 摄”: what is before the last comma is seen in the picture.
  const comma = Math.max(sentence.lastIndexOf('，'), sentence.lastIndexOf(', '));
  if (comma > 0) {
    const credit = sentence.slice(comma + 1).trim();
    if (isSigned(credit)) return [sentence.slice(0, comma), credit];
  }
  const words = sentence.split(/\s+/);
  const signAlone = /^(?:供图|供圖|[摄攝]|摄影|攝影|[/／]?[图圖])$/.test(words.at(-1) ?? '');
  let first = words.length - (signAlone ? 2 : 1);
  if (/(?:[记記]者|通[讯訊]员|通訊員)$/.test(words[first - 1] ?? '')) first -= 1;
  const credit = words.slice(Math.max(first, 0)).join(' ');
  return isSigned(credit)
    ? [words.slice(0, Math.max(first, 0)).join(' '), credit]
    : [sentence, null];
}

/** Whether a credit is one even where it is all that the caption says. */
function isCertain(credit: string): boolean {
  return /供[图圖]$|[\s/／]\S+$|[记記]者/.test(credit);
}
