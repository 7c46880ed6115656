import type { Credits, Role } from './credits.ts';
import { give, leave, type Gathered } from './gathered.ts';

/** Puts names where they belong; roles that readers are not told of are left. */
export function giveCredits({ credits }: Credits, line: number, gathered: Gathered): void {
  for (const { roles, label, names } of credits) {
    const [first = ''] = names;
    for (const role of roles) {
      if (role === 'other') leave(gathered, inner, line, [label, ...names].join(' '));
      else if (role !== 'source') give(gathered, role, names, line, 'stated');
      else if (first !== '') give(gathered, 'source', first, line, 'stated');
    }
  }
}

const inner = { zh: '不登载的署名或计数', en: 'a credit or count that is not published' };

/** Whether credits say who made the text or the pictures. */
export function namesPeople({ credits }: Credits): boolean {
  const people: Role[] = ['authors', 'photographers', 'editors', 'translators'];
  return credits.some(({ roles }) => roles.some((role) => people.includes(role)));
}
