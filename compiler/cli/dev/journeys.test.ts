import { expect, test } from 'vitest'
import { compileText, edit, small } from '../../../test/small.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { journeys, type RoutedEvent } from './journeys.ts'

const routed: RoutedEvent = {
  event: 'user.joined',
  routes: ['joined'],
  plan: 'business',
  payload: { team: 'a', user: { name: 'Ann', email: 'ann@example.org' } },
}

function of(text: string, change: Partial<RoutedEvent> = {}) {
  const { model, graph } = compileText(text)
  return journeys(model as Model, graph as FlowGraph, { ...routed, ...change }).map((one) =>
    Object.values(one).join(' | '),
  )
}

test('each field that is sent has a row: to whom, as what, on what basis, how protected, how long', () => {
  expect(of(small)).toEqual([
    'team | archive | none | no personal data | keep | with the event',
    'user.name | archive | person.name | service | keep | P365D (payload)',
    'user.email | archive | contact.email | service | pseudonymise | P365D (payload)',
  ])
})

test('fields that the payload does not hold, and routes that did not take it, have none', () => {
  expect(of(small, { payload: { user: { email: null, name: 'Ann' } } })).toHaveLength(1)
  expect(of(small, { routes: [] })).toEqual([])
})

test("for a processor the basis is the controller's", () => {
  const role = edit(
    small,
    '    role: controller\n    lawfulBasis: service\n    dataSubjects: [users]\n    retention: payload\n',
    '    role: {processor: {for: tenant, instructions: terms, atEnd: erase}}\n    dataSubjects: [users]\n    retention: payload\n',
  )
  expect(of(role)[1]).toBe("user.name | archive | person.name | the controller's | keep | P365D (payload)")
})
