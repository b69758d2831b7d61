import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../../runtime/projection/condition.ts'
import { applyFields } from '../../../runtime/projection/project.ts'
import { compileTemplate } from '../../../runtime/projection/template.ts'
import { runs } from '../../../test/runs.ts'
import { each } from '../../model/event-field.ts'
import { readsOfCondition } from './condition.ts'
import type { Read } from './read.ts'
import { readsOfTemplate } from './template.ts'
import { randomEvent, randomShape, tellingText } from './testing/random.ts'
import { randomCondition } from './testing/random-condition.ts'
import { randomTemplate } from './testing/random-template.ts'

// `RUNS=30000 npx vitest run compiler/flows/reads --test-timeout 600000` looks longer.
const numRuns = runs(250)
const keys = { tenant: 'test', key: Buffer.from('key') }

/** What is left of an event when only what was read is: a delivery's plan without protections. */
const only = (event: object, reads: readonly Read[]): object =>
  applyFields(
    event,
    reads.map(({ field }) => ({
      path: field.path.map((step) => (step === each ? null : step)),
      protection: 'keep' as const,
    })),
    keys,
  )

/** The texts that stand in an event, each once. Not its numbers, which sums may hit by chance. */
function* sentinels(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) yield* sentinels(child)
}

describe('nothing that a template could show is missed', () => {
  test('it prints the same from the fields that it is said to read as from the whole event', () => {
    let accepted = 0
    fc.assert(
      fc.property(randomShape, fc.gen(), (shape, gen) => {
        const template = randomTemplate(shape, gen)
        const event = randomEvent(shape, gen)
        const { reads, problems } = readsOfTemplate(template, shape)
        if (problems.some(({ kind }) => kind !== 'idle')) return
        accepted++
        const render = compileTemplate(template)
        expect(render(only(event, reads)), template).toEqual(render(event))
      }),
      { numRuns },
    )
    // This would say nothing if the analysis refused what is generated.
    expect(accepted / numRuns).toBeGreaterThan(0.4)
  })

  test('it never shows a value of a field that it is not said to read, however it takes values apart', () => {
    fc.assert(
      fc.property(randomShape, fc.gen(), (shape, gen) => {
        const template = randomTemplate(shape, gen)
        const event = randomEvent(shape, gen, tellingText)
        const { reads, problems } = readsOfTemplate(template, shape)
        if (problems.some(({ kind }) => kind !== 'idle')) return
        const values = reads.filter(({ aspect }) => aspect === 'value')
        const known = new Set(sentinels(only(event, values)))
        const rendered = compileTemplate(template)(event)
        const text = rendered.ok ? rendered.text : ''
        const shown = [...sentinels(event)].filter((value) => text.includes(value))
        expect(
          shown.filter((value) => !known.has(value)),
          template,
        ).toEqual([])
      }),
      { numRuns },
    )
  })
})

test('a condition decides the same by the fields that it is said to read as by the whole event', () => {
  let accepted = 0
  fc.assert(
    fc.property(randomShape, fc.gen(), (shape, gen) => {
      const condition = randomCondition(shape, gen)
      const event = randomEvent(shape, gen)
      const { reads, problems } = readsOfCondition(condition, shape)
      if (problems.some(({ kind }) => kind !== 'idle')) return
      accepted++
      const decide = compileCondition(condition)
      expect(decide(only(event, reads)), condition).toBe(decide(event))
    }),
    { numRuns },
  )
  expect(accepted / numRuns).toBeGreaterThan(0.3)
})
