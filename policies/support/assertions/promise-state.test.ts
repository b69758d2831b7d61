import { expect, it } from 'vitest'
import { compile } from '../../../compiler/compile.ts'
import { small } from '../../../test/small.ts'
import { promiseStates } from './promise-state.ts'

const asOf = '2026-11-21'
const promised = `${small}commitments:
  proven: {promise: We check who sent us a message, control: ingress.verified}
`

function answer(text: string): string | undefined {
  const { model, graph } = compile([{ path: 'bylaw.yaml', text }], { asOf })
  if (!model || !graph) throw new Error('it cannot be read')
  return promiseStates(model, graph, asOf)[0]?.answer
}

it('does not say that a router keeps a promise which nobody can compile', () => {
  expect(answer(promised)).toBe('holds')
  const faulty = promised.replace(/activity: \w[\w-]*/, (text) => `${text}x`)
  expect(faulty).not.toBe(promised)
  expect(answer(faulty)).toBe('unproven')
})
