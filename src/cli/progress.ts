import type { WriteStream } from 'node:tty';
import type { ReportLanguage } from '../problems/problem.ts';

export interface Progress {
  /** @param done how many so far */
  show: (done: number, total: number) => void;
  end: () => void;
}

/** How long work goes on before a terminal shows it, and how often other outputs get a line, in milliseconds. */
const patience = 500;
const lineInterval = 5000;

const texts = {
  articles: { zh: '读取文章', en: 'Reading articles' },
  pages: { zh: '生成网页', en: 'Making pages' },
  look: { zh: '查看来源', en: 'Looking through the source' },
  import: { zh: '导入', en: 'Importing' },
};

/** Counts, rate, and the time that is left: in place on a terminal, now and then a plain line elsewhere. The time runs from the first count. */
export function progressOf(
  stream: Pick<WriteStream, 'write'> & { isTTY?: boolean },
  language: ReportLanguage,
  work: keyof typeof texts,
): Progress {
  let start = 0;
  let lastLine = 0;
  let shown = false;
  return {
    show(done, total) {
      const now = performance.now();
      start ||= now;
      lastLine ||= now;
      const rate = Math.round((done / Math.max(1, now - start)) * 1000);
      const left = leftText((total - done) / Math.max(1, rate), language);
      const text =
        language === 'zh'
          ? `${texts[work].zh} ${done}/${total}，每秒 ${rate}${left}`
          : `${texts[work].en} ${done}/${total}, ${rate}/s${left}`;
      if (stream.isTTY) {
        if (now - start < patience) return;
        stream.write(`\r\u001b[2K${text}`);
        shown = true;
      } else if (
        now - lastLine >= lineInterval ||
        (done === total && total >= 1000 && now - start >= patience)
      ) {
        stream.write(`${text}\n`);
        lastLine = now;
      }
    },
    end() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}

/** The last seconds are not worth a word. */
function leftText(seconds: number, language: ReportLanguage): string {
  if (seconds < 3) return '';
  const minutes = Math.round(seconds / 60);
  if (language === 'zh') {
    return seconds < 90 ? `，约剩 ${Math.round(seconds)} 秒` : `，约剩 ${minutes} 分钟`;
  }
  return seconds < 90 ? `, ${Math.round(seconds)} s left` : `, ${minutes} min left`;
}
