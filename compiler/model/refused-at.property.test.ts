import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Project } from '../../runtime/contract/plan.ts'
import { parseExact } from '../../runtime/core/exact-json.ts'
import { runs } from '../../test/runs.ts'
import { generatedModule } from '../emit/router/generated-module.ts'
import { evaluate } from '../emit/testing/evaluate.ts'
import { event } from '../emit/testing/events.ts'
import { payloadFor, schemas } from '../emit/testing/schemas.ts'
import { refusedAt } from './refused-at.ts'

test('a payload is refused where what the router runs refuses it, and nowhere else', () => {
  fc.assert(
    fc.property(
      schemas.chain((schema) =>
        fc.tuple(fc.constant(schema), fc.array(payloadFor(schema), { minLength: 1, maxLength: 4 })),
      ),
      ([schema, payloads]) => {
        const type = event('test', schema)
        const plan = { version: 1, events: [{ name: 'test' }] } as never
        const project = evaluate(generatedModule(plan, new Map([['test', type]]))).project.test as Project
        for (const payload of payloads) {
          const text = JSON.stringify(payload)
          const read = parseExact(Buffer.from(text)) as Record<string, unknown>
          expect(refusedAt(type.shape, JSON.parse(text)) === null).toBe(project(read).ok)
        }
      },
    ),
    { numRuns: runs(300) },
  )
})
