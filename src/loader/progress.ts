import type { WriteStream } from 'node:tty';
import type { ReportLanguage } from '../problems/problem.ts';

export interface Progress {
  /** @param done articles read so far */
  show: (done: number, total: number) => void;
  end: () => void;
}

/** How long reading goes on before a terminal shows it, and how often other outputs get a line, in milliseconds. */
const patience = 500;
const lineInterval = 5000;

/** Counts and rate: in place on a terminal, now and then a plain line elsewhere. */
export function progressOf(
  stream: Pick<WriteStream, 'write'> & { isTTY?: boolean },
  language: ReportLanguage,
): Progress {
  const start = performance.now();
  let lastLine = start;
  let shown = false;
  return {
    show(done, total) {
      const now = performance.now();
      const rate = Math.round((done / (now - start)) * 1000);
      const text =
        language === 'zh'
          ? `读取文章 ${done}/${total}，每秒 ${rate} 篇`
          : `Reading articles ${done}/${total}, ${rate}/s`;
      if (stream.isTTY) {
        if (now - start < patience) return;
        stream.write(`\r\u001b[2K${text}`);
        shown = true;
      } else if (now - lastLine >= lineInterval || (done === total && total >= 1000)) {
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
