import { expect, test } from 'vitest'
import { patternProblem } from './pattern.ts'

test.each([
  '^refs/heads/',
  '^v[0-9]+\\.[0-9]+$',
  'a.*b$',
  '(main|develop)$',
  '^[^/]+/[^/]+$',
  '^(?:release|hotfix)-\\d{1,4}$',
  '[+*)]',
  '\\(a\\)+',
])('%s runs in bounded time', (pattern) => {
  expect(patternProblem(pattern)).toBeNull()
})

test.each([
  ['(a+)+$', 'repeats what can match in several ways'],
  ['^(a|ab)*c', 'repeats what can match in several ways'],
  ['^(?:a?){20}', 'repeats what can match in several ways'],
  ['^((a+)b)*', 'repeats what can match in several ways'],
  ['.*a.*b.*c', 'has more than 1 open repetitions'],
  ['^.*a.*b.*c', 'has more than 2 open repetitions'],
  ['^(a)\\1', 'refers back to a group'],
  ['(?=a)b', 'looks ahead or behind'],
  ['(?<!a)b', 'looks ahead or behind'],
  [`^${'a?'.repeat(11)}`, 'has more than 10 choices'],
])('%s %s', (pattern, why) => {
  expect(patternProblem(pattern)?.message).toContain(why)
})
