import { closest, distance } from 'fastest-levenshtein';
import { fileStart, problem, type Problem } from './problem.ts';
import type { Rule, Severity } from './rule.ts';
import { rules, type RuleName } from './rules/index.ts';

/** What the owner of a site makes of rules: another severity, or `off`. */
export type RuleSettings = Partial<Record<RuleName, Severity | 'off'>>;

/** Where the settings stand. */
const settingsFile = 'src/site.config.ts';

/**
 * Problems with the severities that a site gives them, without those that it does not want to know of. An error without
 * which an article could not be published stays one, and its setting is a problem of its own.
 */
export function settle(problems: readonly Problem[], settings: RuleSettings): Problem[] {
  const faults = settingFaults(settings);
  if (Object.keys(settings).length === 0) return [...problems];
  const settled = problems.flatMap((one) => {
    const severity = isBinding(one.rule) ? undefined : settings[one.rule];
    if (severity === undefined || !severities.has(severity)) return [one];
    return severity === 'off' ? [] : [{ ...one, severity }];
  });
  return [...faults, ...settled];
}

/** Whether a rule's severity cannot be changed. */
export function isBinding(name: RuleName): boolean {
  const { severity, optional } = rules[name] as Rule<never>;
  return severity === 'error' && optional !== true;
}

const severities = new Set<string>(['error', 'warning', 'advice', 'off']);

/** The types forbid some of this, but nobody need run them. */
function settingFaults(settings: RuleSettings): Problem[] {
  return Object.entries(settings).flatMap(([name, severity]) => {
    if (!isRule(name)) {
      const best = closest(name, Object.keys(rules));
      const nearest = distance(name, best) <= name.length / 2 ? best : '';
      return [problem('site/rule-unknown', settingsFile, fileStart, { name, nearest })];
    }
    if (!severities.has(severity)) {
      return [problem('site/rule-severity', settingsFile, fileStart, { name, value: severity })];
    }
    if (severity === 'error' || !isBinding(name)) return [];
    return [problem('site/rule-binding', settingsFile, fileStart, { name })];
  });
}

function isRule(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}
