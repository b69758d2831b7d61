import { expect, it } from 'vitest'
import { compareConditions } from './implies.ts'

it.each([
  ['same', 'event.a == "x" && event.b > 1', "(event.b > 1) && event.a == 'x'"],
  ['stricter', 'event.a == "x"', 'event.a == "x" && event.b'],
  ['looser', 'event.a == "x" && event.b', 'event.a == "x"'],
  ['looser', 'event.a == "x"', 'event.a == "x" || event.b'],
  ['looser', 'event.a && event.b', 'event.a || event.b'],
  ['stricter', 'flow.retention.maxDays <= 90', 'flow.retention.maxDays <= 30'],
  ['looser', 'flow.retention.maxDays <= 90', 'flow.retention.maxDays <= 91'],
  ['stricter', 'event.total > 10', 'event.total > 20'],
  ['stricter', '10 < event.total', '20 < event.total'],
  ['stricter', 'event.age >= 18', 'event.age > 18'],
  ['stricter', 'event.age >= 18', '20 < event.age'],
  ['looser', 'event.age < 18', 'event.age <= 18'],
  ['stricter', 'c in ["DE", "IE"]', 'c in ["DE"]'],
  ['stricter', 'c in ["DE", "IE"]', 'c == "IE"'],
  ['stricter', 'flow.countries.all(c, c in ["DE", "IE"])', 'flow.countries.all(c, c in ["DE"])'],
  ['looser', 'a && b', 'true'],
  ['stricter', 'event.ref.startsWith("refs/")', 'event.ref.startsWith("refs/heads/")'],
  ['looser', 'event.ref.startsWith("refs/heads/")', 'event.ref.startsWith("refs/")'],
  ['stricter', 'event.ref.startsWith("refs/")', 'event.ref == "refs/heads/main"'],
  ['stricter', 'event.name.endsWith("b")', 'event.name.endsWith("ab")'],
  ['stricter', 'event.name.contains("b")', 'event.name.startsWith("abc")'],
  ['unknown', 'event.name.startsWith("b")', 'event.name.endsWith("b")'],
  ['unknown', 'event.name.startsWith("a")', 'event.other.startsWith("ab")'],
  ['unknown', '!event.name.startsWith("a")', '!event.name.startsWith("ab")'],
  ['stricter', 'event.kind != "test"', 'event.kind == "sale"'],
  ['stricter', 'event.kind != "test"', 'event.kind in ["sale", "gift"]'],
  ['unknown', 'event.kind != "test"', 'event.kind in ["sale", "test"]'],
  ['unknown', '!(event.total > 10)', '!(event.total > 20)'],
  ['unknown', 'event.a ? event.b > 1 : true', 'event.a ? event.b > 2 : true'],
  ['unknown', 'event.a == "x"', 'event.a == "y"'],
  ['unknown', 'event.items[0] == 1', 'event.items[1] == 1'],
  ['unknown', 'event.a - 1 > 5', 'event.a - 1 > 4 && event.b'],
])('says %s of `%s` and `%s`', (expected, before, after) => {
  expect(compareConditions(before, after)).toBe(expected)
})
