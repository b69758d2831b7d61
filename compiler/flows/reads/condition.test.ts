import { describe, expect, test } from 'vitest'
import { readsOfCondition } from './condition.ts'
import { push } from './testing/shapes.ts'

const reads = (condition: string): readonly string[] => {
  const { reads, problems } = readsOfCondition(condition, push)
  expect(problems).toEqual([])
  return reads.map(({ field, aspect, start, end }) => `${field.text} ${aspect}: ${condition.slice(start, end)}`)
}

const problems = (condition: string): readonly string[] =>
  readsOfCondition(condition, push).problems.map(
    ({ kind, message, help, start, end }) =>
      `${kind} ${condition.slice(start, end)}: ${message}${help === null ? '' : ` | ${help}`}`,
  )

describe('reads', () => {
  test.each([
    ['event.ref == "refs/heads/main"', ['ref value: event.ref']],
    ['event["head commit"]["id"] != ""', ['head commit.id value: event["head commit"]["id"]']],
    ['event.commits[0].message.startsWith("fix")', ['commits.*.message value: event.commits[0].message']],
    [
      'event.commits.size() > 3 && size(event.labels) < 2',
      ['commits size: event.commits', 'labels size: event.labels'],
    ],
    ['size(event.ref) > 3', ['ref value: event.ref']],
    ['"urgent" in event.labels', ['labels.* value: event.labels']],
    ['has(event.pusher.name)', ['pusher.name value: event.pusher.name']],
    ['has(event.pusher)', ['pusher size: event.pusher']],
    ['event.reviewer == null', ['reviewer value: event.reviewer']],
    ['event.commits == []', ['commits size: event.commits']],
    [
      'event.commits.exists(c, c.author.email.endsWith("@example.org"))',
      ['commits size: event.commits', 'commits.*.author.email value: c.author.email'],
    ],
    [
      'event.commits.filter(c, c.id == event.ref).map(c, c.author).all(a, a.name != "")',
      [
        'commits size: event.commits',
        'commits.*.id value: c.id',
        'ref value: event.ref',
        'commits.*.author.name value: a.name',
      ],
    ],
    [
      'event.forced ? event.repository.stars > 3 : event.repository.score * 2.0 >= 7.5',
      [
        'forced value: event.forced',
        'repository.stars value: event.repository.stars',
        'repository.score value: event.repository.score',
      ],
    ],
    ['event.ref.matches("^refs/tags/v[0-9]+$")', ['ref value: event.ref']],
    ['timestamp(event.created_at) > timestamp("2026-01-01T00:00:00Z")', ['created_at value: event.created_at']],
  ])('%s', (condition, expected) => {
    expect(reads(condition)).toEqual(expected)
  })
})

describe('problems', () => {
  test.each([
    [
      'event.pusher.nmae == "x"',
      'undeclared event.pusher.nmae: `event.pusher.nmae` reads a field that the event type does not declare. | Did you mean `event.pusher.name`?',
    ],
    ['user == 1', 'refused user: There is no variable `user`. | A condition sees `event`.'],
    [
      'event.pusher == event.repository.owner',
      'refused event.pusher: `event.pusher` is an object; what is read must be named field by field. | Name a field: `event.pusher.name`, `event.pusher.email`.',
    ],
    [
      'event.commits[event.repository.stars].id == "x"',
      'refused event.repository.stars: `event.commits[event.repository.stars]` chooses its field while it runs, so what it reads is not known. | Write the name in quotes, or a number.',
    ],
    [
      '"name" in event.pusher',
      'refused event.pusher: `in` asks which fields the object `event.pusher` has. | Ask for one: `has(event.pusher.name)`.',
    ],
    [
      'event.ref.startWith("x")',
      'refused startWith: The function `startWith` is not available in conditions. | Did you mean `startsWith`?',
    ],
    [
      'event.commits.exists(event, true)',
      'refused event: `event` is taken and cannot be bound. | Choose another name.',
    ],
    ['has(event.commits[0].id)', 'refused event.commits[0].id: `has` asks for a field that is named with dots alone.'],
    [
      'event.ref.matches(event.pusher.name)',
      'refused event.pusher.name: `matches` needs a pattern that is written in the condition.',
    ],
    [
      'event.ref.matches("^(a+)+$")',
      'refused "^(a+)+$": The pattern repeats what can match in several ways, which can take very long on some texts. | Use a simpler pattern, or `startsWith`, `endsWith` or `contains`.',
    ],
    ['event.ref.matches("(")', 'syntax "(": The pattern cannot be read: Unterminated group.'],
    [
      'event.ref',
      'syntax event.ref: The condition gives a value of type `string`, not true or false. | Compare it with something.',
    ],
    [
      'event.forced || event.repository.score',
      'syntax event.repository.score: `event.repository.score` is never true or false, so that nothing is routed. | Compare it with something.',
    ],
    [
      'event.forced && event.ref == 3',
      'literal 3: `event.ref` is a text and `3` is a number, which are never the same. | Write `"3"` in quotes.',
    ],
    [
      'event.repository.score > "10"',
      'literal "10": `event.repository.score` is a number and `"10"` is a text, which cannot be compared. | Write `10` without quotes.',
    ],
    [
      'event.repository.score == null',
      'literal null: `event.repository.score` is never null. | What may be missing is asked for with `has(...)`.',
    ],
    [
      'event.reviewer == true',
      'literal true: `event.reviewer` is a text and `true` is true or false, which are never the same. | Write `"true"` in quotes.',
    ],
    [
      '3 in event.labels',
      'literal 3: An element of `event.labels` is a text and `3` is a number, which are never the same. | Write `"3"` in quotes.',
    ],
    ['event.ref in ["a", "b", "a"]', 'literal "a": `"a"` stands twice in the list.'],
    [
      'event.reviewer == event.repository.stars',
      'literal event.reviewer == event.repository.stars: `event.reviewer` is a text and `event.repository.stars` is a number, which are never the same.',
    ],
    [
      'event.forced == event.ref',
      'literal event.forced == event.ref: `event.forced` is true or false and `event.ref` is a text, which are never the same.',
    ],
    [
      'timestamp(event.created_at) - timestamp("2026-01-01T00:00:00Z") > duration("P30D")',
      'syntax "P30D": `duration("P30D")` always raises an error, so that nothing is routed. | Write hours, minutes and seconds: `duration("720h")`.',
    ],
    [
      'timestamp(event.created_at) > timestamp("tomorrow")',
      'syntax "tomorrow": `timestamp("tomorrow")` always raises an error, so that nothing is routed. | Write day and time in full: `timestamp("2026-01-31T00:00:00Z")`.',
    ],
    [
      'timestamp(event.created_at).getHours("Europe/Dubln") > 8',
      'syntax "Europe/Dubln": There is no time zone `Europe/Dubln`, so that the condition always raises an error. | Name one as in `Europe/Dublin`, or an offset as in `+01:00`.',
    ],
    [
      'event.repository.stars / 0 > 1',
      'syntax 0: `event.repository.stars / 0` always raises an error, so that nothing is routed. | Divide by something else.',
    ],
    [
      'event.repository.stars == 99999999999999999999',
      'syntax 99999999999999999999: `99999999999999999999` has more than 64 bits, so that no integer ever reaches it. | Write a `number` with a point: `99999999999999999999.0`.',
    ],
    ['event.ref == ', 'syntax : The condition cannot be read: unexpected token: EOF.'],
    ['event.ref ==== 3', 'syntax ==: The condition cannot be read: unexpected token: EQ.'],
  ])('%s', (condition, problem) => {
    expect(problems(condition)[0]).toBe(problem)
  })
})
