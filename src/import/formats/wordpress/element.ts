import { SaxesParser } from 'saxes';

/** An element of XML, plain. */
export interface XmlElement {
  /** As written, with its prefix: the exporter's are always the same. */
  name: string;
  attributes: Record<string, string>;
  /** Its own text, without that of its children. */
  text: string;
  children: XmlElement[];
}

export interface XmlFault {
  message: string;
  line: number;
}

/**
 * Reads one element of an export. Faults are mended where that can be done, and said: a control character stays (the body
 * drops it later), an unknown entity stays as it is written. None is ever expanded but the five of XML.
 *
 * @param firstLine the line of the file that `xml` begins with
 */
export function parseElement(
  xml: string,
  firstLine: number,
): { element: XmlElement; faults: XmlFault[] } {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const path = [root];
  const faults: XmlFault[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    if (faults.length >= mostFaults) return;
    const cause = message.replace(/^\d+:\d+: /, '');
    faults.push({ message: cause, line: firstLine + parser.line - 1 });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, text: '', children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => {
    path.pop();
  });
  const addText = (text: string): void => {
    const element = path.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return { element: root.children[0] ?? root, faults };
}

/** As many faults of one part as a person will read. */
const mostFaults = 5;

/** The text of the first child of a name, without white space around it; '' where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
