import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bind } from '../../../compiler/bind/bind.ts'
import { deriveFlows } from '../../../compiler/flows/derive.ts'
import { buildModel } from '../../../compiler/model/build-model.ts'
import { parseFile } from '../../../compiler/syntax/parse-file.ts'
import { runs } from '../../../test/runs.ts'
import { anyAssertion } from '../../testing/random-assertion.ts'
import { anyFacts, anyHoles, projectText } from '../../testing/random-project.ts'
import { judge, type Verdict } from './judge.ts'

const numRuns = runs(400)
const owner = { section: 'commitments', name: 'promise' } as const

function answer(text: string, assertion: Parameters<typeof judge>[2]): Verdict {
  const parsed = parseFile({ path: 'bylaw.yaml', text })
  const bound = bind([parsed])
  expect([...parsed.findings, ...bound.findings]).toEqual([])
  const { model } = buildModel(bound)
  return judge(owner, ['assert'], { ...assertion }, { model, graph: deriveFlows(model).graph })
}

test('what is said in spite of holes is so however they are filled', { timeout: 14_400_000 }, () => {
  const seen = { holds: 0, broken: 0, unproven: 0, problems: 0 }
  fc.assert(
    fc.property(
      anyFacts,
      anyHoles,
      fc.array(anyFacts, { minLength: 3, maxLength: 3 }),
      anyAssertion,
      (chosen, holes, others, assertion) => {
        const open = answer(projectText(chosen, holes), assertion)
        if (open.problems.length > 0) seen.problems++
        else seen[open.answer]++
        if (open.answer === 'unproven') return
        for (const other of [chosen, ...others]) {
          const filled = chosen.map((fact, i) => (holes.has(i) ? (other[i] ?? fact) : fact))
          expect(answer(projectText(filled), assertion).answer).toBe(open.answer)
        }
      },
    ),
    { numRuns },
  )
  // A test in which nothing is ever decided would prove nothing.
  expect(seen.problems).toBe(0)
  expect(seen.holds).toBeGreaterThan(numRuns / 50)
  expect(seen.broken).toBeGreaterThan(numRuns / 20)
  expect(seen.unproven).toBeGreaterThan(numRuns / 20)
})
