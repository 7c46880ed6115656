import type { InBoth } from '../../../problems/rule.ts';

export function both(en: string, zh: string): InBoth {
  return { en, zh };
}
