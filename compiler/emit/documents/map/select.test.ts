import { expect, test } from 'vitest'
import { compile } from '../../../compile.ts'
import { viewOf } from '../content/view.ts'
import { complete } from '../testing/complete.ts'
import { flowMap } from './flow-map.ts'
import { show } from './select.ts'

const { model, graph, asOf } = compile([{ path: 'bylaw.yaml', text: complete }], { asOf: '2026-11-21' })
if (!model || !graph) throw new Error('unreadable')
const { map } = flowMap(viewOf(model, graph, asOf), 'internal')
const numberOf = (name: string): number => map.nodes.findIndex((node) => node.name === name)

test('what is chosen leaves what moves with it, and nothing else', () => {
  const { boxes } = show(map, new Map([['recipient', new Set([numberOf('mailer')])]]), 40, true)
  expect(boxes.map(({ title }) => title)).toEqual([
    'Users',
    'Email address',
    'Newsletter',
    'Mailer Inc.',
    'United States',
  ])
})

test('a column with too many boxes draws some together, and none is lost', () => {
  const all = show(map, new Map(), 40, true)
  const few = show(map, new Map(), 2, true)
  for (const column of few.order) expect(column.length).toBeLessThanOrEqual(2)
  const nodes = (boxes: typeof all.boxes) => boxes.flatMap((box) => box.nodes).sort((a, b) => a - b)
  expect(nodes(few.boxes)).toEqual(nodes(all.boxes))
})
