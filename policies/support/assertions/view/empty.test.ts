import { expect, test } from 'vitest'
import { compile } from '../../../../compiler/compile.ts'
import { loadBases } from '../../../../test/defects/bases.ts'
import { fieldNamed, fieldNames, sightsOf } from '../flow-view.ts'
import { isList, isUnknown, type Value } from '../partial/value.ts'
import { type FlowKind, flowKinds, type Sight } from './sight.ts'

const kinds = Object.keys(flowKinds) as readonly FlowKind[]

/** Whether a flow is of a kind, by what it is rather than by what fields say of it. */
function isOf(kind: FlowKind, { flow: { sink, origin }, unnamed }: Sight): boolean {
  const toRecipient = sink.kind === 'recipient' || unnamed?.recipient !== undefined
  switch (kind) {
    case 'recipient':
      return toRecipient
    case 'store':
      return !toRecipient
    case 'router-store':
      return !toRecipient && sink.kind === 'store' && sink.store !== 'records'
    case 'channel':
      return toRecipient && sink.kind === 'recipient' && sink.channel !== null
    case 'event':
      return origin.kind === 'route'
    case 'tracker':
      return origin.kind === 'tracker'
  }
}

const isNothing = (value: Value): boolean =>
  isList(value) ? value.items.length === 0 && value.open === null : value === '' || value === 0n || value === false
const isEmpty = (value: Value): boolean => value === '' || (isList(value) && isNothing(value))

const projects = Object.entries(await loadBases()).map(([name, files]) => {
  const { model, graph } = compile(files, { asOf: '2026-11-30' })
  if (!model || !graph) throw new Error(`${name} cannot be read`)
  return { name, sights: sightsOf(model, graph, true) }
})

// A fact that nobody has stated must not look like one that is empty: an `all` over an empty list is true.
test.each(fieldNames)(
  'flow.%s is empty where it does not apply, and elsewhere only where that says something',
  (name) => {
    const { of, empty, read } = fieldNamed(name) ?? { read: (): Value => '' }
    const wrong: string[] = []
    let applied = 0
    for (const project of projects)
      for (const sight of project.sights) {
        const value = read(sight)
        const applies = of === undefined || isOf(of, sight)
        if (applies) applied++
        // Who it goes to, or on which way, may itself not be known.
        const isOpen = isUnknown(value) && sight.unnamed !== undefined
        const isRight = applies ? empty !== undefined || !isEmpty(value) : isNothing(value) || isOpen
        if (!isRight) wrong.push(`${project.name}: ${sight.flow.id}`)
      }
    expect(wrong).toEqual([])
    expect(applied).toBeGreaterThan(0)
  },
)

test('the projects have every kind of flow', () => {
  for (const kind of kinds)
    expect(
      projects.some(({ sights }) => sights.some((sight) => isOf(kind, sight))),
      kind,
    ).toBe(true)
  for (const store of (fieldNamed('store')?.names ?? []) as readonly string[])
    expect(
      projects.some(({ sights }) => sights.some(({ flow: { sink } }) => sink.kind === 'store' && sink.store === store)),
      store,
    ).toBe(true)
  expect(projects.some(({ sights }) => sights.some(({ passedOn }) => passedOn))).toBe(true)
})
