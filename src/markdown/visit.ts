import type { Nodes as HastNodes, Parents as HastParents } from 'hast';
import type { Nodes as MdastNodes, Parents as MdastParents, Root as MdastRoot } from 'mdast';

/** What a visitor may answer: nothing goes on into the children. */
export const SKIP = 'skip';
export const EXIT = 'exit';

/** `SKIP` leaves the children out, with an index the next of the siblings is that one; `EXIT` ends the visit. */
type Answer = undefined | typeof SKIP | typeof EXIT | [typeof SKIP, number];

type NodesIn<Tree> = Tree extends MdastRoot ? MdastNodes : HastNodes;
type ParentsIn<Tree> = Tree extends MdastRoot ? MdastParents : HastParents;
type Named<Node, Type> = Extract<Node, { type: Type }>;

type Visitor<Tree, Node> = (
  node: Node,
  index: number | undefined,
  parent: ParentsIn<Tree> | undefined,
) => Answer;

/**
 * Calls `visitor` for every node of a type, or for every node, a parent before its children. As unist-util-visit does,
 * which makes a function and gives it a name for each node: that was 28 % of the time of rendering.
 */
export function visit<Tree extends HastNodes | MdastRoot>(
  tree: Tree,
  visitor: Visitor<Tree, NodesIn<Tree>>,
): void;
export function visit<Tree extends HastNodes | MdastRoot, Type extends NodesIn<Tree>['type']>(
  tree: Tree,
  type: Type,
  visitor: Visitor<Tree, Named<NodesIn<Tree>, Type>>,
): void;
export function visit(tree: AnyNode, ...rest: [AnyVisitor] | [string, AnyVisitor]): void {
  const [type, visitor] = rest.length === 1 ? [null, rest[0]] : rest;
  enter(tree, undefined, undefined, type, visitor);
}

interface AnyNode {
  type: string;
  children?: AnyNode[];
}

/** A visitor of whatever tree: the signatures above say what it gets. */
type AnyVisitor = (node: never, index: number | undefined, parent: never) => Answer;

/** The index of the sibling to go on with, -1 to end. */
function enter(
  node: AnyNode,
  index: number | undefined,
  parent: AnyNode | undefined,
  type: string | null,
  visitor: AnyVisitor,
): number {
  const next = (index ?? 0) + 1;
  const answer =
    type === null || node.type === type
      ? visitor(node as never, index, parent as never)
      : undefined;
  if (answer === EXIT) return -1;
  if (answer === SKIP) return next;
  if (Array.isArray(answer)) return answer[1];
  for (let at = 0; node.children !== undefined && at < node.children.length;) {
    const child = node.children[at];
    at = child === undefined ? at + 1 : enter(child, at, node, type, visitor);
    if (at < 0) return -1;
  }
  return next;
}
