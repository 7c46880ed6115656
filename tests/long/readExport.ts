import { basename } from 'node:path';
import { wordpress } from '../../src/import/formats/wordpress/wordpress.ts';

/** Reads an export and says, as JSON, what was in it and the most memory that this process had. @param argv its file */
const path = process.argv[2] ?? '';
const source = { path, isFolder: false, files: [basename(path)] };
const counts = { items: 0, skipped: 0, faults: 0, covers: 0, characters: 0 };
const options = { timeZone: 'Asia/Shanghai', lang: 'zh-CN', date: null, drafts: false };
for await (const read of wordpress.read(source, { ...options, progress: () => undefined })) {
  if ('item' in read) {
    counts.items += 1;
    counts.characters += read.item.body.length;
    if (read.item.fields.cover !== undefined) counts.covers += 1;
  } else {
    counts.skipped += 1;
    if (read.skipped.isFault) counts.faults += 1;
  }
}
const { maxRSS, userCPUTime } = process.resourceUsage();
const seconds = userCPUTime / 1e6;
console.log(JSON.stringify({ ...counts, megabytes: Math.round(maxRSS / 1024), seconds }));
