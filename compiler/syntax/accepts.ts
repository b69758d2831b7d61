import { isMap } from './plain-value.ts'
import { meets, type Shape } from './shape.ts'

type Check = (value: unknown) => boolean

const compiled = new WeakMap<Shape, readonly Check[]>()

/**
 * Whether a value certainly meets a schema of the language. `false` says only that ajv has to look: that knows what is
 * wrong, but compiling the schemas takes it longer than most projects take to check. What uses a keyword that is not
 * known here is never accepted, so that a new one costs time and not findings.
 */
export const accepts = (shape: Shape, value: unknown): boolean => meetsAll(checksOf(shape), value)

function checksOf(shape: Shape): readonly Check[] {
  let checks = compiled.get(shape)
  if (checks === undefined) {
    checks = compile(shape)
    compiled.set(shape, checks)
  }
  return checks
}

function meetsAll(checks: readonly Check[], value: unknown): boolean {
  for (let i = 0; i < checks.length; i++) if (!(checks[i] as Check)(value)) return false
  return true
}

function compile(shape: Shape): readonly Check[] {
  return Object.entries(shape.schema).flatMap(([keyword, given]) =>
    annotations.has(keyword)
      ? []
      : Object.hasOwn(keywords, keyword)
        ? (keywords[keyword]?.(given, shape) ?? [])
        : never,
  )
}

/** Says nothing of a value, or is seen to by another keyword. */
const annotations: ReadonlySet<string> = new Set(
  '$schema $id $defs title description tsType x-also x-clause x-fact x-ref x-ref-keys then else'.split(' '),
)

const keywords: Readonly<Record<string, (given: unknown, shape: Shape) => Check | null>> = {
  $ref: (_, { target }) => below(target),
  if: (given, { met, unmet }) => {
    const condition = given as Shape['schema']
    if (!Object.keys(condition).every((key) => key === 'const' || key === 'type')) return never
    const [then, otherwise] = [below(met), below(unmet)]
    return (value) => (meets(condition, value) ? then : otherwise)?.(value) ?? true
  },
  type: (given) => {
    const checks = [given].flat().map((name) => types[String(name)] ?? never)
    const [only = never, ...others] = checks
    return others.length === 0 ? only : (value) => checks.some((check) => check(value))
  },
  const: (given) => oneOf([given]),
  enum: (given) => oneOf(given as readonly unknown[]),
  pattern: (given) => {
    const pattern = new RegExp(String(given), 'u')
    return ofText((text) => pattern.test(text))
  },
  minLength: (given) => ofText((text) => lengthOf(text) >= Number(given)),
  maxLength: (given) => ofText((text) => text.length <= Number(given) || lengthOf(text) <= Number(given)),
  minimum: (given) => (value) => typeof value !== 'number' || value >= Number(given),
  maximum: (given) => (value) => typeof value !== 'number' || value <= Number(given),
  minItems: (given) => ofList((list) => list.length >= Number(given)),
  maxItems: (given) => ofList((list) => list.length <= Number(given)),
  uniqueItems: () => ofList((list) => !hasRepeated(list)),
  items: (_, { items }) => {
    const check = below(items)
    return check && ofList((list) => list.every(check))
  },
  minProperties: (given) => ofMap((map) => Object.keys(map).length >= Number(given)),
  maxProperties: (given) => ofMap((map) => Object.keys(map).length <= Number(given)),
  required: (given) => ofMap((map) => (given as readonly string[]).every((name) => name in map)),
  propertyNames: (_, { names }) => {
    const check = below(names)
    return check && ofMap((map) => Object.keys(map).every(check))
  },
  properties: (_, shape) => (shape.schema.additionalProperties === undefined ? entries(shape) : null),
  additionalProperties: (_, shape) => entries(shape),
}

const types: Readonly<Record<string, Check>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isMap,
}

const never: Check = () => false

/** The check of a shape that others refer to. It is looked up once, as schemas refer to themselves. */
function below(shape: Shape | null): Check | null {
  if (shape === null) return null
  let checks: readonly Check[] | null = null
  return (value) => {
    checks ??= checksOf(shape)
    return meetsAll(checks, value)
  }
}

function entries({ properties, additional }: Shape): Check {
  const checks = new Map([...properties].map(([key, shape]) => [key, below(shape)]))
  const other = additional === false ? never : below(additional)
  return ofMap((map) => {
    for (const key of Object.keys(map)) {
      const check = checks.get(key) ?? other
      if (check !== null && !check(map[key])) return false
    }
    return true
  })
}

const oneOf = (given: readonly unknown[]): Check => {
  const allowed = new Set(given)
  return given.some((each) => typeof each === 'object' && each !== null) ? never : (value) => allowed.has(value)
}

const ofText =
  (check: (text: string) => boolean): Check =>
  (value) =>
    typeof value !== 'string' || check(value)

const ofList =
  (check: (list: readonly unknown[]) => boolean): Check =>
  (value) =>
    !Array.isArray(value) || check(value)

const ofMap =
  (check: (map: Readonly<Record<string, unknown>>) => boolean): Check =>
  (value) =>
    !isMap(value) || check(value)

/** As `repeatedItems` counts: of texts, numbers and truth values. Most lists are short, and need no set. */
function hasRepeated(list: readonly unknown[]): boolean {
  if (list.length > 12) {
    const single = list.filter((item) => typeof item !== 'object')
    return new Set(single).size < single.length
  }
  return list.some((item, i) => typeof item !== 'object' && list.includes(item, i + 1))
}

/** In characters, as JSON Schema counts. */
function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
