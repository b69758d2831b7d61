import { oneLine } from '../print/escape-markdown.ts'
import type { FlowMap, MapEdge, MapNode } from './flow-map.ts'

/** Dark text on light fills: at least 7 to 1. */
const looks: Readonly<Record<MapNode['kind'], string>> = {
  source: 'shape=box, style="rounded,filled", fillcolor="#e8eef7", color="#44546a"',
  activity: 'shape=box, style=filled, fillcolor="#fdf3d8", color="#7a5c00"',
  recipient: 'shape=box, style=filled, fillcolor="#e6f4e6", color="#2c662d"',
  store: 'shape=cylinder, style=filled, fillcolor="#f0f0f0", color="#505050"',
}

/** From this many lines on, the layout is made with fewer rounds: the last ones cost minutes and are hardly seen. */
const large = 200
const quick = ', nslimit=1, nslimit1=1, mclimit=0.1'

/** The map in Graphviz's language. Nodes and edges are numbered, so that no name of the user's is more than a label. */
export function dotOf({ title, nodes, edges }: FlowMap, draft: boolean): string {
  const numbers = new Map(nodes.map(({ id }, i) => [id, `n${i}`]))
  const groups = [...new Set(nodes.map(({ group }) => group).filter((group) => group !== null))].sort()
  const legend = 'Solid line: enforced by the router. Dashed line: declared.'
  const head = [...(draft ? ['DRAFT: facts are missing. Do not publish.'] : []), title, legend].join('\n')
  return [
    'digraph flows {',
    `  graph [rankdir=LR, ranksep=1.4, nodesep=0.16, fontname="Helvetica", fontsize=14, labelloc=t, bgcolor="#ffffff"${edges.length > large ? quick : ''}, label=${label(head, 80)}]`,
    '  node [fontname="Helvetica", fontsize=11, fontcolor="#000000", margin="0.2,0.08"]',
    '  edge [fontname="Helvetica", fontsize=9, color="#555555", fontcolor="#333333", arrowsize=0.6]',
    ...nodes.filter(({ group }) => group === null).map((node) => nodeLine(node, numbers, '  ')),
    ...groups.flatMap((group, i) => [
      `  subgraph cluster_${i} {`,
      `    graph [label=${label(group, 40)}, fontsize=12, color="#999999", style=rounded, id="group-${i}"]`,
      ...nodes.filter((node) => node.group === group).map((node) => nodeLine(node, numbers, '    ')),
      '  }',
    ]),
    ...edges.map((edge, i) => edgeLine(edge, i, numbers)),
    '}',
    '',
  ].join('\n')
}

const nodeLine = (node: MapNode, numbers: ReadonlyMap<string, string>, indent: string): string => {
  const id = numbers.get(node.id) ?? ''
  return `${indent}${id} [id="${id}", label=${label(node.title, 26)}, ${looks[node.kind]}]`
}

const edgeLine = (
  { from, to, categories, enforced }: MapEdge,
  i: number,
  numbers: ReadonlyMap<string, string>,
): string =>
  `  ${numbers.get(from) ?? ''} -> ${numbers.get(to) ?? ''} [id="e${i}", label=${label(edgeText(categories), 24)}, style=${enforced ? 'solid' : 'dashed'}]`

/** One category by name, more of them by their number. */
const edgeText = (categories: readonly string[]): string =>
  categories.length === 1 ? (categories[0] ?? '') : `${categories.length} categories`

/** A label as a DOT string: broken into lines of a width, with nothing that Graphviz would read as an escape or entity. */
const label = (text: string, width: number): string =>
  `"${text
    .split('\n')
    .flatMap((line) => wrap(oneLine(line), width))
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
    .join('\\n')}"`

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
