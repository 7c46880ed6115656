import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { png } from '../harness/png.ts';

/** An archive that a test edits: its files below a checkout, kept in memory so that they can be put back. */
export class EditedArchive {
  readonly #root: string;
  readonly #files = new Map<string, string | Buffer>();
  readonly #past: Map<string, string | Buffer>[] = [];
  #added = 0;

  /** @param root a checkout without content */
  constructor(root: string) {
    this.#root = root;
  }

  /** Two dozen articles over three months, and what belongs to them. */
  async begin(): Promise<void> {
    for (let number = 0; number < 24; number += 1) {
      const month = String(1 + Math.floor(number / 8)).padStart(2, '0');
      await this.#add(`2023-${month}-${String(3 + (number % 8) * 3).padStart(2, '0')}`);
    }
    await this.page(0);
    await this.vocabulary(0);
    const program = ['src/site.config.ts', 'src/layouts/Day.astro', 'src/markdown/render.ts'];
    for (const file of program) await this.#take(file);
    await this.recording(0);
    await this.#put(
      'src/site.config.ts',
      this.#text('src/site.config.ts').replace('pageSize: 20', 'pageSize: 3'),
    );
    this.remember();
  }

  /** What `revert` may go back to. */
  remember(): void {
    this.#past.push(new Map(this.#files));
  }

  /** Adds an article. @param day `2023-04-01` */
  add(day: string): Promise<void> {
    return this.#add(day);
  }

  /** @param pick any number: chooses one of the articles */
  async change(pick: number, edit: (text: string) => string): Promise<void> {
    const file = this.#article(pick);
    if (file !== null) await this.#put(file, edit(this.#text(file)));
  }

  /** @param pick any number: chooses one of the articles */
  addressOf(pick: number): string {
    return `${String(this.#article(pick)).replace(/^content\/articles|\.md$/g, '')}/`;
  }

  async remove(pick: number): Promise<void> {
    const file = this.#article(pick);
    if (file !== null && this.#articles().length > 2) await this.#delete(file);
  }

  /** Moves an article to another address, with an alias or without. */
  async rename(pick: number, alias: boolean): Promise<void> {
    const file = this.#article(pick);
    if (file === null) return;
    const text = this.#text(file);
    const path = file.replace(/^content\/articles\/|\.md$/g, '');
    const withAlias = text.includes('\naliases:')
      ? text
      : text.replace(
          '\ndate:',
          `\naliases: [/${path}/, /${path}.html, /?p=${this.#added}, /v.asp?id=${pick}-${this.#added}]\ndate:`,
        );
    await this.#delete(file);
    await this.#put(`content/articles/moved/${(this.#added += 1)}.md`, alias ? withAlias : text);
  }

  async vocabulary(variant: number): Promise<void> {
    await this.#put('content/tags.yml', tags(variant));
    await this.#put('content/authors.yml', authors(variant));
  }

  async picture(pick: number, variant: number): Promise<void> {
    const pictures = [...this.#files.keys()].filter((file) => file.endsWith('.png')).sort();
    const file = pictures[pick % pictures.length];
    if (file) await this.#put(file, drawPicture(variant));
  }

  /** Changes the page of a day. */
  template(variant: number): Promise<void> {
    const text = this.#text('src/layouts/Day.astro').replace(/ *<p class="v\d+" \/>\n/, '');
    const edited = text.replace('</PeriodPage>', `  <p class="v${variant}" />\n</PeriodPage>`);
    return this.#put('src/layouts/Day.astro', edited);
  }

  setting(pageSize: number): Promise<void> {
    const text = this.#text('src/site.config.ts').replace(/pageSize: \d+/, `pageSize: ${pageSize}`);
    return this.#put('src/site.config.ts', text);
  }

  /** Changes what is made of every text. */
  renderer(variant: number): Promise<void> {
    const file = 'src/markdown/render.ts';
    const made = /html: (?:'<!--\d+-->' \+ )?toHtml\(/;
    return this.#put(file, this.#text(file).replace(made, `html: '<!--${variant}-->' + toHtml(`));
  }

  /** Changes a file that articles lead to. */
  recording(variant: number): Promise<void> {
    return this.#put('content/articles/2023/tide.mp3', `recording ${variant}`);
  }

  /** Gives the standing page other old addresses or none, and sometimes moves it. */
  async page(variant: number): Promise<void> {
    const [here, moved] = ['content/pages/about.md', 'content/pages/us.md'];
    const isMoved = variant % 4 === 3;
    const gone = isMoved ? here : moved;
    if (this.#files.has(gone)) await this.#delete(gone);
    const old = [`/about.html`, `/?page_id=${variant % 5}`, `/old/about-${variant % 3}/`];
    const aliases = [...(isMoved ? ['/about/'] : []), ...(variant % 3 > 0 ? old : [])];
    const line = aliases.length === 0 ? '' : `aliases: [${aliases.join(', ')}]\n`;
    await this.#put(isMoved ? moved : here, `---\ntitle: 关于\n${line}---\n\n报库。\n`);
  }

  /** A file of the owner's: there, not there, or under the name of its folder. */
  async ownFile(variant: number): Promise<void> {
    const [folder, file] = ['public/notes', 'public/notes/own.txt'];
    for (const name of [folder, file]) if (this.#files.has(name)) await this.#delete(name);
    if (variant % 3 > 0) await this.#put(variant % 3 === 1 ? folder : file, `${variant}`);
  }

  /** Puts everything back as it was at an earlier time. */
  async revert(pick: number): Promise<void> {
    const then = this.#past[pick % this.#past.length];
    if (!then) return;
    for (const file of [...this.#files.keys()]) if (!then.has(file)) await this.#delete(file);
    for (const [file, content] of then) {
      if (this.#files.get(file) !== content) await this.#put(file, content);
    }
  }

  async #add(day: string): Promise<void> {
    const number = (this.#added += 1);
    const file = `content/articles/${day.replaceAll('-', '/')}/a${number}.md`;
    const last = this.#articles()
      .at(-1)
      ?.replace(/^content\/articles|\.md$/g, '');
    const hasPicture = number % 4 === 0;
    if (hasPicture) await this.#put(file.replace(/\.md$/, '.png'), drawPicture(number));
    const lines = [
      `title: 第${number}篇`,
      `date: ${day}${number % 3 === 0 ? ' 08:30' : ''}`,
      `tags: 潮汐、标签${number % 5}`,
      `source: ${number % 2 === 0 ? '望潮晚报' : '潮报'}`,
      `section: 栏目${number % 3}`,
      `authors: 记者${number % 4}`,
      ...(number % 3 === 0 ? ['translators: 译者'] : []),
      ...(number % 6 === 0 ? ['series: { name: 连载 }'] : []),
      ...(hasPicture ? [`cover: { src: ./a${number}.png, alt: 图 }`] : []),
    ];
    const body = [
      `第 ${number} 篇的正文，写潮水与船。`,
      ...(last ? [`参看[上一篇](${last}/)。`] : []),
      ...(hasPicture ? [`![图](./a${number}.png)`] : []),
      ...(number % 5 === 0 ? [`[录音](../../tide.mp3)`] : []),
    ];
    await this.#put(file, `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`);
  }

  #articles(): string[] {
    return [...this.#files.keys()]
      .filter((file) => /^content\/articles\/.*\.md$/.test(file))
      .sort();
  }

  #article(pick: number): string | null {
    const articles = this.#articles();
    return articles[pick % articles.length] ?? null;
  }

  #text(file: string): string {
    return String(this.#files.get(file));
  }

  async #take(file: string): Promise<void> {
    this.#files.set(file, await readFile(join(this.#root, file), 'utf8'));
  }

  async #put(file: string, content: string | Buffer): Promise<void> {
    this.#files.set(file, content);
    const name = join(this.#root, file);
    // An empty folder may have its name.
    await rm(name, { recursive: true, force: true });
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, content);
  }

  async #delete(file: string): Promise<void> {
    this.#files.delete(file);
    await rm(join(this.#root, file), { force: true });
  }
}

function tags(variant: number): string {
  const name = variant % 2 === 0 ? '潮汐' : `潮汐${variant}`;
  const slug = variant % 3 === 0 ? '' : `\n  slug: tide-${variant}`;
  const parent = variant % 4 === 0 ? '' : '\n标签1:\n  parent: 潮汐';
  const alias = variant % 5 === 0 ? '' : '\n  aliases: [标签2]';
  return `潮汐:\n  name: ${name}\n  description: 第${variant}种说法。${slug}${alias}${parent}\n`;
}

function authors(variant: number): string {
  return `记者1:\n  name: 林${variant % 3}\n译者:\n  name: 译${variant % 4}\n`;
}

/** A small picture of one colour, different for every number. */
function drawPicture(number: number): Buffer {
  const pixel = [number % 256, (number * 7) % 256, (number * 31) % 256];
  const line = [0, ...Array.from({ length: 12 }, () => pixel).flat()];
  return png(12, 8, Buffer.from(Array.from({ length: 8 }, () => line).flat()));
}
