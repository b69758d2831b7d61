import { expect, test } from 'vitest'
import { defineRule, type RuleInput } from '../../policies/rule.ts'
import { compile } from '../compile.ts'
import { asked } from './asked.ts'

const inputOf = (text: string): RuleInput => {
  const { model, graph, asOf } = compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' })
  if (!model || !graph) throw new Error('it can be read')
  return { model, graph, flows: graph.flows, asOf }
}

const trusting = defineRule({
  name: 'retention/trusting',
  summary: 'Takes the event of a period for a text, whatever stands there.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model }) {
    for (const [name, { value }] of model.retention)
      yield {
        rule: 'retention/trusting',
        at: { section: 'retention', name, path: ['after'] },
        message: `It ends after ${value.after?.toLowerCase()}.`,
      }
  },
})

const period = (after: string): string => `apiVersion: bylaw.dev/v1\nretention:\n  year: {for: P1Y, after: ${after}}\n`

test('a rule that stumbles over what could not be read waits', () => {
  expect(asked(trusting, inputOf(period('Closure')))).toHaveLength(1)
  expect(asked(trusting, inputOf(period('{what: closure}')))).toEqual([])
})

test('over a whole declaration an error of a rule is its own fault', () => {
  const faulty = defineRule({
    ...trusting,
    found: () => {
      throw new TypeError('a fault of the rule')
    },
  })
  expect(() => asked(faulty, inputOf(period('Closure')))).toThrow('a fault of the rule')
})
