import { expect, test } from 'vitest'
import { calicoChooses } from './calico-selector.ts'
import { exactly, ofTemplate } from './labels.ts'

const pod = exactly({ app: 'router', 'bylaw.dev/journal': 'sqlite', tier: 'in-front' })

test.each<readonly [string, boolean | null]>([
  ['', true],
  ['all()', true],
  [' all ( ) ', true],
  ['global()', false],
  ["app == 'router'", true],
  ['app == "router"', true],
  ["app != 'router'", false],
  ["another != 'router'", true],
  ["app in {'shop', 'router'}", true],
  ["app not in {'shop', 'router'}", false],
  ["another not in {'shop'}", true],
  ['app in {}', false],
  ['has(bylaw.dev/journal)', true],
  ['!has(another)', true],
  ["bylaw.dev/journal starts with 'sql'", true],
  ["bylaw.dev/journal ends with 'sql'", false],
  ["app contains 'out'", true],
  ["another contains ''", false],
  ["app == 'shop' || has(tier) && tier == 'in-front'", true],
  ["(app == 'shop' || has(tier)) && tier == 'behind'", false],
  ["!(app == 'shop') && all()", true],
  // What cannot be read says nothing.
  ["app = 'router'", null],
  ["app == 'router", null],
  ["app == 'router' &&", null],
  ["app in {'router'", null],
  ["app == 'router') || all()", null],
  ['app like router', null],
])('%s', (selector, answer) => {
  expect(calicoChooses(selector, pod)).toBe(answer)
})

test('what a label is that a controller adds, nobody knows of a template', () => {
  const template = ofTemplate({ app: 'router' })
  expect(calicoChooses("pod-template-hash == 'x'", template)).toBeNull()
  expect(calicoChooses("app == 'shop' && pod-template-hash == 'x'", template)).toBe(false)
  expect(calicoChooses("app == 'router' || pod-template-hash == 'x'", template)).toBe(true)
  expect(calicoChooses("!(pod-template-hash == 'x')", template)).toBeNull()
  expect(calicoChooses("another == 'x'", template)).toBe(false)
})
