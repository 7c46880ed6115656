import type { InBoth } from '../problems/rule.ts';

/** After these nothing else can be written either. */
const fatal: Record<string, InBoth> = {
  ENOSPC: { en: 'The disk is full.', zh: '磁盘已满。' },
  EDQUOT: { en: 'The quota of disk space is used up.', zh: '磁盘配额已用完。' },
  EROFS: { en: 'The target cannot be written to.', zh: '目标位置不可写。' },
};

const other: Record<string, InBoth> = {
  EACCES: { en: 'There is no permission to read or write it.', zh: '没有读写权限。' },
  EPERM: { en: 'There is no permission to read or write it.', zh: '没有读写权限。' },
  EEXIST: { en: 'A file of that name is there already.', zh: '同名文件已经存在。' },
  ELOOP: {
    en: 'A symbolic link stands on the way to it, which may lead out of the target.',
    zh: '路径中有符号链接，可能通向目标之外。',
  },
  ENOENT: { en: 'It is not there.', zh: '文件不存在。' },
  ENOTDIR: { en: 'A file stands where a folder is needed.', zh: '需要文件夹的地方是一个文件。' },
  ENAMETOOLONG: { en: 'Its name is too long.', zh: '名称过长。' },
};

export function isFatal(error: unknown): boolean {
  return Object.hasOwn(fatal, codeOf(error));
}

/** What went wrong, in words; the system's own where there are none. */
export function faultText(error: unknown): InBoth {
  const code = codeOf(error);
  const known = fatal[code] ?? other[code];
  if (known !== undefined) return known;
  const message = error instanceof Error ? error.message : String(error);
  return { en: message, zh: message };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
