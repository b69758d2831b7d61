import { describe, expect, test } from 'vitest'
import { readsOfTemplate } from './template.ts'
import { objectShape, push } from './testing/shapes.ts'

/** `pusher.name value: event.pusher.name`: the field, the aspect, and the text that is pointed at. */
const reads = (template: string): readonly string[] => {
  const { reads, problems } = readsOfTemplate(template, push)
  expect(problems.filter(({ kind }) => kind !== 'idle')).toEqual([])
  return reads.map(({ field, aspect, start, end }) => `${field.text} ${aspect}: ${template.slice(start, end)}`)
}

/** `undeclared event.pusher.nmae: message | help` */
const problems = (template: string): readonly string[] =>
  readsOfTemplate(template, push).problems.map(
    ({ kind, message, help, start, end }) =>
      `${kind} ${template.slice(start, end)}: ${message}${help === null ? '' : ` | ${help}`}`,
  )

describe('paths', () => {
  test('a printed field is read where it is named, without braces and filters', () => {
    expect(reads('{{- event.pusher.name | upcase }} pushed')).toEqual(['pusher.name value: event.pusher.name'])
  })

  test('names in quotes, numbers, `first` and `last` are paths too', () => {
    expect(reads('{{ event["head commit"].id }}{{ event.commits[0].id }}{{ event.commits.last["message"] }}')).toEqual([
      'head commit.id value: event["head commit"].id',
      'commits.*.id value: event.commits[0].id',
      'commits.*.message value: event.commits.last["message"]',
    ])
  })

  test('how many elements a list has is not what they say', () => {
    expect(reads('{{ event.commits.size }}{{ event.labels | size }}')).toEqual([
      'commits size: event.commits.size',
      'labels size: event.labels',
    ])
  })

  test('the length of a text is read from the text', () => {
    expect(reads('{{ event.ref.size }}')).toEqual(['ref value: event.ref.size'])
  })

  test('the field of a size is one that a projection can hold without what it counts', () => {
    const [read] = readsOfTemplate('{{ event.commits.size }}', push).reads
    expect(read?.field).toMatchObject({ categories: ['none'], types: ['array'] })
    expect(read?.field.path.at(-1)).toBe('\u0000presence')
  })

  test('an opaque field is printed whole', () => {
    expect(reads('{{ event.payload }}')).toEqual(['payload value: event.payload'])
  })

  test('offsets count UTF-16 units', () => {
    expect(reads('🙂 ü {{ event.ref }}')).toEqual(['ref value: event.ref'])
  })
})

describe('variables', () => {
  test('an `assign` alone reads nothing, its use reads what has flowed into it', () => {
    expect(reads('{% assign mail = event.pusher.email | downcase %}')).toEqual([])
    expect(reads('{% assign mail = event.pusher.email | downcase %}{{ mail }}')).toEqual([
      'pusher.email value: event.pusher.email',
    ])
  })

  test('a variable that holds an object goes on as a path', () => {
    expect(reads('{% assign p = event.pusher %}{{ p.name }}')).toEqual(['pusher.name value: p.name'])
  })

  test('a loop reads how often it runs, and what its body names', () => {
    expect(reads('{% for c in event.commits limit: 3 %}{{ forloop.index }} {{ c.author.name }}{% endfor %}')).toEqual([
      'commits size: event.commits',
      'commits.*.author.name value: c.author.name',
    ])
  })

  test('a `capture` holds all that was printed inside', () => {
    expect(reads('{% capture a %}{{ event.ref }}{% endcapture %}')).toEqual([])
    expect(reads('{% capture a %}{{ event.ref }}{% endcapture %}{{ a | size }}')).toEqual(['ref value: event.ref'])
  })

  test('a variable that was overwritten is not what it held before, unless a branch left it so', () => {
    expect(reads('{% assign x = event.ref %}{% assign x = event.forced %}{{ x }}')).toEqual(['forced value: x'])
    expect(reads('{% assign x = event.ref %}{% if event.forced %}{% assign x = 1 %}{% endif %}{{ x }}')).toContain(
      'ref value: x',
    )
  })

  test('what one round of a loop assigns, the next can print', () => {
    expect(reads('{% for c in event.commits %}{{ x }}{% assign x = c.id %}{% endfor %}')).toContain(
      'commits.*.id value: x',
    )
  })

  test('what is assigned before a `break` stays', () => {
    const template =
      '{% for c in event.commits %}{% assign x = c.id %}{% if true %}{% break %}{% endif %}{% assign x = 1 %}{% endfor %}{{ x }}'
    expect(reads(template)).toContain('commits.*.id value: x')
  })
})

describe('tests and filters', () => {
  test('a test leaks one bit, so it is a read', () => {
    expect(reads('{% if event.pusher.email %}x{% elsif event.labels contains "a" %}y{% endif %}')).toEqual([
      'pusher.email value: event.pusher.email',
      'labels.* value: event.labels',
    ])
  })

  test('of lists and objects a test asks only whether they are there', () => {
    expect(reads('{% if event.pusher and event.commits != empty %}x{% endif %}')).toEqual([
      'pusher size: event.pusher',
      'commits size: event.commits',
    ])
  })

  test('what a list contains is read from its elements, also when it is nothing', () => {
    expect(reads('{% if event.labels contains nil %}x{% endif %}')).toEqual(['labels.* value: event.labels'])
  })

  test('`case` reads both what it compares and what with', () => {
    expect(reads('{% case event.ref %}{% when event.pusher.name %}x{% endcase %}')).toEqual([
      'ref value: event.ref',
      'pusher.name value: event.pusher.name',
    ])
  })

  test('`map` selects a field of the elements', () => {
    expect(reads('{{ event.commits | map: "author" | map: "email" | join: ", " }}')).toEqual([
      'commits.*.author.email value: "email"',
    ])
  })

  test('`where` and `sort` read what they compare and order by', () => {
    expect(reads('{{ event.commits | where: "id", event.ref | sort: "message" | size }}')).toEqual([
      'commits size: event.commits',
      'commits.*.id value: "id"',
      'ref value: event.ref',
      'commits.*.message value: "message"',
    ])
  })

  test('arguments are read too', () => {
    expect(reads('{{ "by " | append: event.pusher.name }}{{ event.ref | default: event.pusher.email }}')).toEqual([
      'pusher.name value: event.pusher.name',
      'ref value: event.ref',
      'pusher.email value: event.pusher.email',
    ])
  })
})

test.each([
  '{{ event.repository.stars | times: 2 | round | append: "!" | upcase }}',
  '{{ event.repository.stars | date: "100%% %Y" }}',
  '{{ event.labels | join: ", " | upcase }}{{ event.labels | first | upcase }}',
  '{{ event.commits | size | plus: 1 }}{{ event.payload | plus: 1 | date: "%Y" }}',
  '{% if event.repository.stars == "12345678901234567890123" %}x{% endif %}{% if event.ref == "4" %}x{% endif %}',
])('nothing is said of %s', (template) => {
  expect(problems(template)).toEqual([])
})

describe('problems', () => {
  test.each([
    [
      '{{ event.pusher.nmae }}',
      'undeclared event.pusher.nmae: `event.pusher.nmae` reads a field that the event type does not declare. | Did you mean `event.pusher.name`?',
    ],
    [
      '{% for c in event.commits %}{{ c.author.x.y }}{% endfor %}',
      'undeclared c.author.x: `c.author.x` reads a field that the event type does not declare. | Declare it in the event type, or use one of `name`, `email`.',
    ],
    [
      '{{ event.commits | map: "mesage" }}',
      'undeclared "mesage": `event.commits.*.mesage` reads a field that the event type does not declare. | Did you mean `message`?',
    ],
    [
      '{{ event.commits.message }}',
      'undeclared event.commits.message: `event.commits.message` asks a list for a field of its elements. | Name an element first, with `[0]` or in a loop.',
    ],
    [
      '{{ event.pusher }}',
      'refused event.pusher: `event.pusher` is an object; what is read must be named field by field. | Name a field: `event.pusher.name`, `event.pusher.email`.',
    ],
    [
      '{{ event.commits }}',
      'refused event.commits: `event.commits` is a list of objects; what is read must be named field by field. | Loop over it and name a field of each element: `id`, `message`, `author.name`, `author.email`.',
    ],
    [
      '{{ event[event.ref] }}',
      'refused event.ref: `event[event.ref]` chooses its field while it runs, so what it reads is not known. | Write the name in quotes, or a number.',
    ],
    [
      '{{ event.payload.x }}',
      'refused event.payload.x: `event.payload.x` looks inside an opaque field, of which nothing is known. | Declare the fields below it in the event type, or use the whole of it.',
    ],
    [
      '{{ user }}',
      'refused user: There is no variable `user`. | A message sees `event` and what it has assigned itself.',
    ],
    [
      '{{ event.ref | upcas }}',
      'refused upcas: The filter `upcas` is not available in messages. | Did you mean `upcase`?',
    ],
    [
      '{{ event.ref | raw }}',
      'refused raw: The filter `raw` is not available in messages. | Values are always escaped as the channel needs it.',
    ],
    [
      '{{ event.ref | date: event.forced }}',
      'refused event.forced: `date` needs a format that is written in the message. | Write one: `date: "%Y-%m-%d"`.',
    ],
    [
      '{{ "now" | date: "%Y" }}',
      'refused "now": `date` formats dates of the event; the time of sending is not available.',
    ],
    [
      '{{ event.pusher.name | plus: 1 }}',
      'refused event.pusher.name: `plus` takes a number, and `event.pusher.name` holds `person.name`.',
    ],
    [
      '{{ event.forced | times: 2 }}',
      'refused event.forced: `times` takes a number, and `event.forced` is true or false.',
    ],
    [
      '{{ event.labels | upcase }}',
      'refused event.labels: `upcase` takes a text, and `event.labels` is a list. | Take an element, loop over it, or put `join: ", "` before.',
    ],
    [
      '{{ event.labels }}',
      'refused event.labels: `event.labels` is a list, which is printed with nothing between its entries. | Put `join: ", "` behind it, or loop over it.',
    ],
    [
      '{{ event.pusher.name | date: "%Y" }}',
      'refused event.pusher.name: `date` takes a date, and `event.pusher.name` holds `person.name`.',
    ],
    [
      '{{ event.repository.stars | date: "YYYY-MM-DD" }}',
      'refused "YYYY-MM-DD": "YYYY-MM-DD" shows no part of a date. | Write one: `"%Y-%m-%d"`.',
    ],
    ['{{ event.repository.stars | divided_by: 0 }}', 'refused 0: Nothing is divided by 0.'],
    [
      '{% if event.repository.stars == "4" %}x{% endif %}',
      'literal "4": `event.repository.stars` is a number and `"4"` is a text, which never fit. | Write `4` without quotes.',
    ],
    [
      '{% if event.forced == "true" %}x{% endif %}',
      'literal "true": `event.forced` is true or false and `"true"` is a text, which never fit. | Write `true` without quotes.',
    ],
    [
      '{% if event.repository.stars > "many" %}x{% endif %}',
      'literal "many": `event.repository.stars` is a number and `"many"` is a text, which never fit.',
    ],
    ['{% for x in event.ref %}{% endfor %}', 'refused event.ref: `event.ref` is not a list that a loop can go over.'],
    [
      '{% for i in (1..9) %}{% endfor %}',
      'refused (1..9): `(1..9)` is not available in messages: loops go over lists of the event.',
    ],
    ['{% assign event = 1 %}', 'refused event: `event` is taken and cannot be set. | Choose another name.'],
    ['{% break %}', 'refused {% break %}: `break` stands outside a loop.'],
    ['{{ event.ref event.forced }}', 'syntax event.forced: There is no operator or filter before `event.forced`.'],
    ['Hi {{ event.ref', 'syntax {{ event.ref: The template cannot be read: output `{{ event.ref` not closed.'],
    ['{% if %}x{% endif %}', 'syntax {% if %}: The template cannot be read: invalid value expression.'],
  ])('%s', (template, problem) => {
    expect(problems(template)).toEqual([problem])
  })

  test.each(['include', 'render', 'layout', 'increment', 'decrement', 'cycle', 'tablerow', 'echo', 'liquid'])(
    'the tag `%s` is refused, where it stands',
    (tag) => {
      expect(problems(`a {% ${tag} x %}`)[0]).toMatch(
        `refused ${tag}: The tag \`${tag}\` is not available in messages.`,
      )
    },
  )

  test('loops go three deep', () => {
    const loop = (depth: number): string =>
      depth === 0 ? '' : `{% for x in event.commits %}${loop(depth - 1)}{% endfor %}`
    expect(problems(loop(3))).toEqual([])
    expect(problems(loop(4))[0]).toContain('Loops inside loops go 3 deep here at most.')
  })

  test('tags inside comments and raw text are text', () => {
    expect(problems('{% comment %}{% include x %}{% endcomment %}{% raw %}{{ user }}{% endraw %}')).toEqual([])
  })

  test('one mistake gives one problem', () => {
    expect(problems('{% assign p = event.pushr %}{{ p.name | upcase }}{% if p.email %}x{% endif %}')).toHaveLength(1)
  })
})

test('fields called like what Liquid adds to values are fields', () => {
  const shape = objectShape({ order: { size: 'string', first: 'string' } })
  const { reads, problems } = readsOfTemplate('{{ event.order.size }}{{ event.order.first }}', shape)
  expect(problems).toEqual([])
  expect(reads.map(({ field, aspect }) => `${field.text} ${aspect}`)).toEqual(['order.size value', 'order.first value'])
})
