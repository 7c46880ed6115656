import { addressOf } from '../../article/address.ts';
import { nameOf } from '../../article/name.ts';
import { fileStart } from '../../problems/problem.ts';
import type { FrontMatterRule } from '../rule.ts';

/** Addresses that are hard to pass on: they become %E6%BD%AE%E6%B1%90 in a mail, or are typed wrongly. */
export const checkAddress: FrontMatterRule = ({ file, frontMatter: { title } }) => {
  const path = addressOf(file, 'articles');
  if (/[^!-~ ]/.test(path)) {
    const cut = path.lastIndexOf('/') + 1;
    const last = path.slice(cut);
    const name = /[^!-~]/.test(last) ? nameOf(title) : '';
    return [{ rule: 'address/not-ascii', detail: { path, name }, place: fileStart }];
  }
  if (!/[A-Z ]/.test(path)) return [];
  const instead = path.toLowerCase().replace(/ +/g, '-');
  return [{ rule: 'address/spelling', detail: { path, instead }, place: fileStart }];
};
