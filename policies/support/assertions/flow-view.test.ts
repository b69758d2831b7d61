import { expect, test } from 'vitest'
import { compile } from '../../../compiler/compile.ts'
import { loadBases } from '../../../test/defects/bases.ts'
import { fieldNamed, fieldNames, sightsOf } from './flow-view.ts'
import type { Value } from './partial/value.ts'

const shown = (value: Value | undefined): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each))

test('flows that look alike are the same to every field but those of their route', async () => {
  const differing: string[] = []
  let alike = 0
  for (const files of Object.values(await loadBases())) {
    const { model, graph } = compile(files, { asOf: '2026-11-21' })
    if (!model || !graph) throw new Error('a project cannot be read')
    for (const sights of Map.groupBy(sightsOf(model, graph), ({ like }) => like).values()) {
      const [first, ...others] = sights
      if (!first) continue
      alike += others.length
      for (const name of fieldNames) {
        const field = fieldNamed(name)
        if (!field || field.ofRoute) continue
        const expected = shown(field.read(first))
        for (const other of others)
          if (shown(field.read(other)) !== expected) differing.push(`${name} of ${other.flow.id}`)
      }
    }
  }
  expect(differing).toEqual([])
  expect(alike).toBeGreaterThan(100)
})
