/** A date in a line, as it was written there. */
export interface FoundDate {
  /** Where it stands, its label included. */
  start: number;
  end: number;
  /** `2022-07-28`; a calendar need not have it. */
  day: string;
  /** `08:23` or `08:23:56` */
  time: string | null;
  /** `+08:00` or `Z` where the page gives one. */
  offset: string | null;
  /** Whether it is that of a change. */
  isUpdate: boolean;
}

/** @param key a line as patterns see it */
export function datesIn(key: string): FoundDate[] {
  return [...key.matchAll(DATE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const year = groups.y1 ?? groups.y2 ?? groups.y3 ?? groups.y4;
    const month = groups.m1 ?? groups.m2 ?? monthOf(groups.m3 ?? groups.m4);
    const day = groups.d1 ?? groups.d2 ?? groups.d3 ?? groups.d4;
    if (year === undefined || month === undefined || day === undefined) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        time: timeOf(groups),
        offset: offsetOf(groups.offset),
        isUpdate: /更新|修改|updated|modified/i.test(groups.label ?? ''),
      },
    ];
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(name: string | undefined): string | undefined {
  return name === undefined
    ? undefined
    : String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Twelve hours are added after noon; twelve in the morning is the day's beginning. */
function timeOf({ hour, minute, second, before, after }: Record<string, string | undefined>) {
  if (hour === undefined || minute === undefined) return null;
  const half = `${before ?? ''}${after ?? ''}`.toLowerCase();
  let hours = Number(hour);
  if (/下午|晚|^p/.test(half) && hours < 12) hours += 12;
  if (/凌晨|^a/.test(half) && hours === 12) hours = 0;
  const end = second === undefined ? '' : `:${second}`;
  return `${String(hours).padStart(2, '0')}:${minute}${end}`;
}

function offsetOf(written: string | undefined): string | null {
  if (written === undefined) return null;
  if (/^(?:Z|GMT|UTC)$/i.test(written)) return 'Z';
  const [, sign = '+', hours = '', minutes = '00'] =
    /([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';

const DATE = new RegExp(
  [
    '(?<label>(?:(?:发布|发表|更新|修改|刊发|上传|创建|编辑)?(?:时间|日期|于)|更新|published(?: on)?|posted(?: on)?|(?:last )?(?:updated|modified)(?: on| at)?|date) ?:? ?)?',
    '(?:',
    String.raw`(?<!\d)(?<y1>[12]\d{3})(?<mark>[-/.])(?<m1>\d{1,2})\k<mark>(?<d1>\d{1,2})(?!\d)`,
    String.raw`|(?<!\d)(?<y2>[12]\d{3}) ?年 ?(?<m2>\d{1,2}) ?月 ?(?<d2>\d{1,2}) ?日`,
    String.raw`|\b(?<m3>${MONTH})\.? (?<d3>\d{1,2})(?:st|nd|rd|th)?,? (?<y3>[12]\d{3})\b`,
    String.raw`|(?<!\d)(?<d4>\d{1,2})(?:st|nd|rd|th)? (?<m4>${MONTH})\.?,? (?<y4>[12]\d{3})\b`,
    ')',
    String.raw`(?: ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?`,
    String.raw`(?:(?: {0,3}| ?[,|] ?|T| at )(?<before>凌晨|早上|上午|中午|下午|晚上|晚)? ?`,
    String.raw`(?<hour>\d{1,2}) ?(?::|时|点) ?(?<minute>\d{2})(?:(?: ?: ?|分)(?<second>\d{2})(?:\.\d+)?秒?|分)?(?!\d)`,
    String.raw`(?: ?(?<after>[ap]\.?m)\b\.?)?(?: ?(?<offset>Z\b|(?:GMT|UTC)(?: ?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}(?!\d)))?)?`,
  ].join(''),
  'giu',
);
