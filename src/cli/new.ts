import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { taxonomyNames } from '../article/vocabulary.ts';
import { readEnvironment } from '../environment.ts';
import { openDisk } from '../import/disk.ts';
import { faultText } from '../import/faults.ts';
import { loadVocabulary, timeZones } from '../loader/vocabulary.ts';
import { lookInto } from '../new/archive.ts';
import { ask } from '../new/ask.ts';
import { planArticle, type Fault, type Ground, type Planned } from '../new/plan.ts';
import { readRequest, usage, type Request } from '../new/request.ts';
import type { InBoth } from '../problems/rule.ts';
import { site } from '../site.config.ts';

/**
 * `npm run new -- "Title"`: a new article's file, which overwrites nothing. Exit code 0 where it was written, 1 where
 * something stands in its way, 2 for wrong usage, 130 where the author turned back.
 */
const { contentDir, contentLabel, projectDir, publicDir, reportLanguage } = readEnvironment();
const say = (text: InBoth) => text[reportLanguage];

async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2));
  if ('wrong' in request) return refuse([request.wrong], 2);
  const { vocabulary } = await loadVocabulary(contentDir, vocabularyFiles());
  const known = lookInto(contentDir, publicDir, vocabulary);
  const ground: Ground = {
    now: Math.floor(Date.now() / 1000),
    language: reportLanguage,
    lang: site.lang,
    timeZone: timeZones(vocabulary, site.timeZone),
    ownerOf: known.ownerOf,
  };
  const isAsking = process.stdin.isTTY && process.stdout.isTTY && !request.yes;
  const asked = isAsking ? await ask(request, ground, known.terms) : request;
  if (asked === null) {
    console.log(say(texts.turnedBack));
    return 130;
  }
  const planned = planArticle(asked, ground);
  if (Array.isArray(planned)) return refuseFaults(planned);
  try {
    openDisk(contentDir).write(planned.file, planned.text);
  } catch (error) {
    return refuse(
      [
        {
          en: `${planned.file}: ${faultText(error).en}`,
          zh: `${planned.file}：${faultText(error).zh}`,
        },
      ],
      1,
    );
  }
  tell(planned, asked);
  return asked.edit ? edit(planned) : 0;
}

/** A hundred thousand files need not be gone through for the five that may be there. */
function vocabularyFiles(): string[] {
  const names = taxonomyNames.map((name) => `${name}.yml`);
  return names.filter((name) => existsSync(join(contentDir, name)));
}

function refuseFaults(faults: readonly Fault[]): number {
  const isUsage = faults.some(({ about }) => about === 'title');
  return refuse(
    faults.map(({ text, free }) => ({
      en: text.en + (free === undefined ? '' : ` Free is: --slug ${free}`),
      zh: text.zh + (free === undefined ? '' : `可以用：--slug ${free}`),
    })),
    isUsage ? 2 : 1,
  );
}

function refuse(reasons: readonly InBoth[], exitCode: number): number {
  for (const reason of reasons) console.error(`✗ ${say(reason)}`);
  if (exitCode === 2) console.error(say(usage));
  return exitCode;
}

function tell({ file, path }: Planned, { bundle }: Request): void {
  const name = contentLabel + file;
  console.log(`✓ ${name}`);
  console.log(say(texts.next(name, path, bundle)));
}

function edit({ file }: Planned): number {
  const command = process.env.VISUAL || process.env.EDITOR || '';
  const [program, ...args] = command.split(/\s+/).filter(Boolean);
  if (program === undefined) return refuse([texts.noEditor], 1);
  const name = relative(projectDir, join(contentDir, file));
  const { error, status } = spawnSync(program, [...args, name], {
    cwd: projectDir,
    stdio: 'inherit',
  });
  if (error) return refuse([texts.editorFailed(command, error.message)], 1);
  return status ?? 1;
}

const texts = {
  turnedBack: { zh: '已放弃，什么也没有写。', en: 'Nothing was written.' },
  noEditor: {
    zh: '没有设定编辑器：请设环境变量 EDITOR，或自己打开上面的文件。',
    en: 'No editor is set: set the environment variable EDITOR, or open the file above yourself.',
  },
  editorFailed: (command: string, reason: string): InBoth => ({
    zh: `编辑器“${command}”打不开：${reason}`,
    en: `The editor "${command}" could not be started: ${reason}`,
  }),
  next: (name: string, path: string, bundle: boolean): InBoth => ({
    zh: [
      `  网址：/${path}/`,
      `  打开上面的文件，在第二行 --- 下面写正文。${bundle ? '图片放在同一个文件夹里。' : ''}`,
      `  预览：npm run dev，再看 http://localhost:4321/${path}/`,
      `  检查：npm run check -- ${name}`,
      '  写好后删去 draft: true 那一行，文章才会发布。',
    ].join('\n'),
    en: [
      `  Address: /${path}/`,
      `  Open the file above and write the text below its second ---.${bundle ? ' Pictures go into the same folder.' : ''}`,
      `  Preview: npm run dev, then http://localhost:4321/${path}/`,
      `  Check: npm run check -- ${name}`,
      '  When it is finished, take away the line draft: true, and it will be published.',
    ].join('\n'),
  }),
};

process.exitCode = await main();
