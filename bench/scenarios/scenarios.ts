import { addBackdated, addNewest, editBody, editTemplate, editTitle, type Edit } from './edits.ts';

/** One question to the bench. */
export interface Scenario {
  name: ScenarioName;
  /** As tables call it. */
  label: string;
  /** Whether cache and output are deleted first. */
  cold: boolean;
  /** What is done before the build that is measured. */
  edit: Edit;
}

export const scenarioNames = [
  'cold',
  'unchanged',
  'newest',
  'backdated',
  'body',
  'title',
  'template',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

const nothing: Edit = () => Promise.resolve();

/**
 * In this order, whatever the command line's, each on what the one before left: so that nothing need be built
 * twice to come back to a state. All but the first find the cache and the output of a build that is whole.
 */
export const scenarios: readonly Scenario[] = [
  { name: 'cold', label: 'cold', cold: true, edit: nothing },
  { name: 'unchanged', label: 'nothing changed', cold: false, edit: nothing },
  { name: 'newest', label: 'newest article added', cold: false, edit: addNewest },
  { name: 'backdated', label: 'backdated article added', cold: false, edit: addBackdated },
  { name: 'body', label: 'one body edited', cold: false, edit: editBody },
  { name: 'title', label: 'one title edited', cold: false, edit: editTitle },
  { name: 'template', label: 'one template changed', cold: false, edit: editTemplate },
];
