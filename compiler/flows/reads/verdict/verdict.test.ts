import { expect, test } from 'vitest'
import type { LeafShape, ObjectShape, Shape } from '../../../model/shape.ts'
import { readsOfCondition } from '../condition.ts'
import { objectShape } from '../testing/shapes.ts'

const base = objectShape({
  level: 'string',
  kind: 'string|null',
  name: 'string',
  code: 'string',
  ok: 'boolean',
  count: 'integer',
  celsius: 'number',
  at: 'string',
  tags: ['string'],
  owner: { login: 'string' },
})

const lines = objectShape({ lines: [{ quantity: 'integer', sku: 'string' }] }).properties.get('lines')
const bounded = (shape: Shape | undefined): Shape => {
  if (shape?.kind !== 'list' || shape.items.kind !== 'object') throw new Error('no list of objects')
  const quantity = shape.items.properties.get('quantity')
  if (quantity?.kind !== 'leaf') throw new Error('no quantity')
  const limited = { ...quantity, limits: { minimum: 1, maximum: 50 } }
  return {
    ...shape,
    items: { ...shape.items, properties: new Map([...shape.items.properties, ['quantity', limited]]) },
  }
}

const limits: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  level: { enum: ['low', 'high'] },
  code: { minLength: 2, maxLength: 4 },
  count: { minimum: 0, maximum: 10 },
}

const event: ObjectShape = {
  ...base,
  required: new Set(['level', 'ok', 'count', 'celsius', 'owner']),
  properties: new Map([
    ...[...base.properties].map(
      ([name, shape]) =>
        [name, shape.kind === 'leaf' ? ({ ...shape, limits: limits[name] ?? {} } satisfies LeafShape) : shape] as const,
    ),
    ['lines', bounded(lines)] as const,
  ]),
}

const verdict = (condition: string): string | null => {
  const { verdict, problems } = readsOfCondition(condition, event)
  expect(problems).toEqual([])
  if (!verdict) return null
  const { kind, text, against } = verdict
  return `${kind}: ${text}${against === null ? '' : ` against ${against}`}`
}

test.each([
  [
    'event.level in ["low", "high"] || event.name == "a"',
    'always: event.level in ["low", "high"] || event.name == "a"',
  ],
  ['event.count > 5 && event.count < 3', 'never: event.count < 3 against event.count > 5'],
  ['event.count > 5 && event.ok && 3 > event.count', 'never: 3 > event.count against event.count > 5'],
  ['event.count > 5 && event.count < 6', 'never: event.count < 6 against event.count > 5'],
  ['event.count > 10', 'never: event.count > 10'],
  ['event.count < 0', 'never: event.count < 0'],
  ['event.celsius == 1.0 && event.celsius == 2.0', 'never: event.celsius == 2.0 against event.celsius == 1.0'],
  ['event.celsius > 1.0 && event.celsius <= 1.0', 'never: event.celsius <= 1.0 against event.celsius > 1.0'],
  ['event.level == "low" && event.level == "high"', 'never: event.level == "high" against event.level == "low"'],
  ['event.level != "low" && event.level != "high"', 'never: event.level != "high" against event.level != "low"'],
  ['event.level == "low" && event.level != "low"', 'never: event.level != "low" against event.level == "low"'],
  ['event.level.startsWith("x")', 'never: event.level.startsWith("x")'],
  ['!(event.level in ["low", "high"])', 'never: !(event.level in ["low", "high"])'],
  ['event.name in []', 'never: event.name in []'],
  ['event.name.startsWith("a") && event.name == "b"', 'never: event.name == "b" against event.name.startsWith("a")'],
  [
    'event.name.startsWith("a") && event.name.startsWith("b")',
    'never: event.name.startsWith("b") against event.name.startsWith("a")',
  ],
  ['event.name.lowerAscii() == "Ann"', 'never: event.name.lowerAscii() == "Ann"'],
  ['event.code == "abcde"', 'never: event.code == "abcde"'],
  ['event.code.size() > 4', 'never: event.code.size() > 4'],
  ['size(event.tags) < 0', 'never: size(event.tags) < 0'],
  ['event.ok && !event.ok', 'never: !event.ok against event.ok'],
  ['event.ok == true && event.ok == false', 'never: event.ok == false against event.ok == true'],
  ['event.name != event.name', 'never: event.name != event.name'],
  ['!has(event.name) && event.name == "a"', 'never: event.name == "a" against !has(event.name)'],
  ['!has(event.level)', 'never: !has(event.level)'],
  ['false', 'never: false'],
  ['1 > 2 && event.ok', 'never: 1 > 2'],
  [
    'event.tags.exists(t, t == "a") && !event.tags.exists(t, t == "a")',
    'never: !event.tags.exists(t, t == "a") against event.tags.exists(t, t == "a")',
  ],
  ['event.lines.exists(l, l.quantity > 50)', 'never: event.lines.exists(l, l.quantity > 50)'],
  ['event.lines.filter(l, l.quantity < 1).size() > 0', 'never: event.lines.filter(l, l.quantity < 1).size() > 0'],
  ['event.lines.all(l, l.quantity >= 1)', 'present: event.lines.all(l, l.quantity >= 1)'],
  ['event.tags.exists(t, t == "a" && t == "b")', 'never: event.tags.exists(t, t == "a" && t == "b")'],
  ['event.ok || event.lines.exists(l, l.quantity > 50)', 'dead: event.lines.exists(l, l.quantity > 50)'],
  ['event.lines.exists(l, l.sku == "a" || l.quantity > 50)', 'dead: l.quantity > 50'],
  ['timestamp(event.at).getMonth() == 12', 'never: timestamp(event.at).getMonth() == 12'],
  [
    'timestamp(event.at) > timestamp("2026-02-01T00:00:00Z") && timestamp(event.at) < timestamp("2026-01-01T00:00:00Z")',
    'never: timestamp(event.at) < timestamp("2026-01-01T00:00:00Z") against timestamp(event.at) > timestamp("2026-02-01T00:00:00Z")',
  ],
  ['event.ok ? false : event.count > 10', 'never: event.ok ? false : event.count > 10'],
  ['event.ok || event.count > 5 && event.count < 3', 'dead: event.count < 3 against event.count > 5'],
  ['event.ok || event.count > 11', 'dead: event.count > 11'],
  ['true', 'always: true'],
  ['event.name == "a" || true', 'always: event.name == "a" || true'],
  ['event.count >= 0', 'always: event.count >= 0'],
  ['event.level == "low" || event.level == "high"', 'always: event.level == "low" || event.level == "high"'],
  ['event.level != "low" || event.level != "high"', 'always: event.level != "low" || event.level != "high"'],
  ['has(event.level)', 'always: has(event.level)'],
  ['event.count > 3 || event.count <= 3', 'always: event.count > 3 || event.count <= 3'],
  ['event.tags.all(t, true)', 'present: event.tags.all(t, true)'],
  ['event.tags.exists(t, false)', 'never: event.tags.exists(t, false)'],
  ['event.tags.exists_one(t, false)', 'never: event.tags.exists_one(t, false)'],
  ['event.tags.filter(t, false).size() > 0', 'never: event.tags.filter(t, false).size() > 0'],
  [
    'event.tags.all(t, t == "a") || event.tags.size() >= 0',
    'present: event.tags.all(t, t == "a") || event.tags.size() >= 0',
  ],
  ['event.name.contains("")', 'present: event.name.contains("")'],
  ['event.level.startsWith("")', 'always: event.level.startsWith("")'],
  ['!event.name.endsWith("")', 'never: !event.name.endsWith("")'],
  ['event.name.matches(".*")', 'present: event.name.matches(".*")'],
  ['event.celsius * 0.0 > 1.0', 'never: event.celsius * 0.0 > 1.0'],
  ['event.celsius - event.celsius == 0.0', 'always: event.celsius - event.celsius == 0.0'],
  ['event.count * 2 > 20', 'never: event.count * 2 > 20'],
  ['event.count + 1 > event.count', 'always: event.count + 1 > event.count'],
  ['event.count * -1 > 0', 'never: event.count * -1 > 0'],
  ['event.count % 1 == 0', 'always: event.count % 1 == 0'],
  ['event.tags.size() * 2 < 0', 'never: event.tags.size() * 2 < 0'],
  ['event.name == "a" || event.name != "a"', 'present: event.name == "a" || event.name != "a"'],
  ['event.ok && true', 'idle: true'],
  ['event.ok && (event.level == "low" || event.level != "low")', 'idle: event.level == "low" || event.level != "low"'],
  [
    'event.level == "low" || event.level == "low" && event.count > 5',
    'idle: event.level == "low" && event.count > 5 against event.level == "low"',
  ],
  ['event.count > 5 || event.count > 7', 'idle: event.count > 7 against event.count > 5'],
  ['event.count > 5 && event.count > 3', 'idle: event.count > 3 against event.count > 5'],
  ['event.ok && event.ok', 'idle: event.ok against event.ok'],
  [
    'event.lines.exists(l, l.sku == "a" && (l.quantity > 3 || l.quantity <= 3))',
    'idle: l.quantity > 3 || l.quantity <= 3',
  ],
])('%s', (condition, expected) => {
  expect(verdict(condition)).toBe(expected)
})

test.each([
  'event.count > 3 && event.count < 5',
  'event.lines.exists(l, l.quantity >= 50 && l.sku != "a")',
  'event.lines.exists(l, l.sku == "a") && !event.lines.exists(l, l.sku == "b")',
  'event.lines.exists(count, count.quantity > 20)',
  'event.count > 3 || event.count < 5 && event.ok',
  'event.level == "low"',
  'event.level != "low"',
  'event.level.startsWith("l")',
  'event.kind != "a" && event.kind != "b"',
  'event.kind == "a" || event.kind == "b"',
  'event.name.startsWith("a") && event.name.startsWith("ab")',
  'event.name.startsWith("a") && event.name.endsWith("b")',
  'event.code == "abcd"',
  '!has(event.name) || event.name == "a"',
  'event.name == "a" || !has(event.name)',
  'has(event.name)',
  'event.celsius > 1.0 && event.celsius < 2.0',
  'event.count != 3 && event.count != 4',
  'timestamp(event.at).getMonth() == 11',
  'event.tags.exists(t, t == "a") && event.tags.exists(t, t == "b")',
  'event.name.matches("^a") && !event.name.matches("^b")',
  'event.ok ? event.count > 3 : event.count > 5',
  'event.owner.login != ""',
  'event.tags.all(t, t != "")',
  'event.tags.exists(t, true)',
  'event.tags.all(t, false)',
  'event.tags.size() > 0',
  'event.name.contains("a")',
  'event.name.matches(".+")',
  'event.celsius * 2.0 > 1.0',
  // The last digits of such a sum are lost.
  'event.celsius + 1.0 > event.celsius',
  'event.count * event.count > 50',
  'event.count * 2 > 10',
  'event.count % 2 == 0',
  'has(event.level) && event.level == "low"',
  'event.ok && event.count >= 0',
  'event.count >= 4 && event.count <= 10',
  'event.ok && event.level in ["low", "high"]',
  'event.ok || event.name == "a" && event.count <= 10',
  'event.kind != null && event.kind == "a"',
  'event.lines.size() > 0 && event.lines.exists(l, l.quantity > 2)',
  '!has(event.kind) || event.kind != "a"',
  'event.kind == "a" || event.name == "b"',
  'event.count > 5 && event.celsius > 3.0',
  'event.kind == "a" && event.ok || event.kind == "b"',
  'has(event.kind) && event.kind == "a" || event.kind == "b"',
  'event.level == "low" && event.level != "high"',
  'event.tags.exists(t, t == "a") || event.tags.exists(t, t == "b")',
])('nothing is said of %s', (condition) => {
  expect(verdict(condition)).toBeNull()
})
