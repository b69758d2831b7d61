import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyFields } from '../../../runtime/projection/project.ts'
import { compileTemplate } from '../../../runtime/projection/template.ts'
import { each } from '../../model/model.ts'
import type { Read } from './read.ts'
import { readsOfTemplate } from './template.ts'
import { randomEvent, randomShape } from './testing/random.ts'
import { randomTemplate } from './testing/random-template.ts'

const keys = { tenant: 'test', key: Buffer.from('key') }

/** What a delivery's plan makes of reads, without protections. */
const planOf = (reads: readonly Read[]) =>
  reads.map(({ field }) => ({
    path: field.path.map((step) => (step === each ? null : step)),
    protection: 'keep' as const,
  }))

test('a template prints the same from the fields that the analysis says it reads as from the whole event', () => {
  let accepted = 0
  let tried = 0
  fc.assert(
    fc.property(randomShape, fc.gen(), (shape, gen) => {
      const template = randomTemplate(shape, gen)
      const event = randomEvent(shape, gen)
      const { reads, problems } = readsOfTemplate(template, shape)
      tried++
      if (problems.length > 0) return
      accepted++
      const render = compileTemplate(template)
      const projection = applyFields(event, planOf(reads), keys)
      expect(render(projection), template).toEqual(render(event))
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  )
  // The test would say nothing if the analysis refused what is generated.
  expect(accepted / tried).toBeGreaterThan(0.4)
})
