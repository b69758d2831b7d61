import { each, type FieldPath } from '../../model/event-field.ts'
import { formatFieldPath } from '../../model/field-path.ts'
import type { EventType } from '../../model/model.ts'
import { defaultMaxItems, type LeafShape, type ListShape, type ObjectShape, type Shape } from '../../model/shape.ts'
import { quote, quoteAccess, quoteComment } from '../quote.ts'
import { leafCheck } from './leaf.ts'
import { block, branch, constant, indent, otherwise, type Scope, type Slot, variable, wrong } from './slot.ts'

/**
 * One function `input -> Projection` for an event type: validates and minimises in one pass.
 *
 * Default deny: only declared fields are read, through own properties, and written to a new object in sorted order;
 * other names go to `dropped`. An optional field that is absent is left out, and so is one that is null without
 * being declared nullable (senders write null for "none"); a required one is an error, a null element of a list too.
 * Errors name paths with `*` for the elements of lists, never values.
 */
export function projection(event: EventType, functionName: string): string {
  const scope: Scope = { name: functionName, constants: [], locals: [], count: 0 }
  const lines = objectLines(event.shape, [], 'input', 'event', scope)
  return [
    ...scope.constants,
    '',
    `/** ${quoteComment(event.resource.name)}: keeps ${event.fields.length} declared fields. */`,
    `export function ${functionName}(input) {`,
    ...indent([
      `if (!isObject(input)) return { ok: false, errors: [{ path: '.', message: 'must be an object' }] }`,
      'const errors = []',
      'const dropped = []',
      ...scope.locals,
      'const event = {}',
      ...lines,
      'return errors.length > 0 ? { ok: false, errors } : { ok: true, value: event, dropped }',
    ]),
    '}',
  ]
    .join('\n')
    .trimStart()
}

/** Lines that move the declared properties of the object in `value` to the one in `kept`. */
function objectLines(shape: ObjectShape, path: FieldPath, value: string, kept: string, scope: Scope): string[] {
  const number = ++scope.count
  const names = [...shape.properties.keys()].sort()
  const paths = constant(`declaring(${names.map(quote).join(', ')})`, `paths${number}`, scope)
  let seen = 'null'
  if (path.includes(each)) {
    seen = `seen${number}`
    scope.locals.push(`const ${seen} = new Set()`)
  }
  const lines: string[] = []
  for (const name of names) {
    const child = shape.properties.get(name) as Shape
    const below = [...path, name]
    const slot: Slot = {
      path: below,
      value: variable(below, scope),
      keep: (expression) =>
        // A plain assignment to `__proto__` would set the prototype.
        name in Object.prototype
          ? `define(${kept}, ${quote(name)}, ${expression})`
          : `${quoteAccess(kept, name)} = ${expression}`,
      presence: shape.required.has(name) ? 'required' : 'optional',
    }
    lines.push('', `// ${comment(child, slot)}`)
    lines.push(`const ${slot.value} = hasOwn(${value}, ${quote(name)}) ? ${quoteAccess(value, name)} : undefined`)
    lines.push(...valueLines(child, slot, scope))
  }
  const prefix = quote(path.length === 0 ? '' : `${formatFieldPath(path)}.`)
  lines.push('', `dropRest(dropped, ${value}, ${paths}, ${prefix}, ${seen})`)
  return lines
}

function comment(shape: Shape, slot: Slot): string {
  const path = quoteComment(formatFieldPath(slot.path))
  const required = slot.presence === 'required' ? ', required' : ''
  if (shape.kind !== 'leaf') return `${path}${required}`
  const { categories } = shape.field
  return `${path}: ${categories.length === 0 ? 'no category' : categories.map(quoteComment).join(', ')}${required}`
}

function valueLines(shape: Shape, slot: Slot, scope: Scope): string[] {
  if (shape.kind === 'leaf') return leafLines(shape, slot, scope)
  return shape.kind === 'list' ? listLines(shape, slot, scope) : nestedLines(shape, slot, scope)
}

function leafLines(shape: LeafShape, slot: Slot, scope: Scope): string[] {
  const setOf = (values: readonly string[]): string =>
    constant(`new Set([${values.join(', ')}])`, `values${++scope.count}`, scope)
  const check = leafCheck(shape, slot.value, setOf)
  const keep = slot.keep(check.kept)
  const limits = check.limits.map(({ broken, message }) => `if (${broken}) ${wrong(slot.path, quote(message))}`)
  const accepted = `if (${check.accepts})`
  const head = limits.length === 0 ? [`${accepted} ${keep}`] : block(accepted, [keep, ...limits])
  if (check.any && slot.presence === 'optional') return head
  return otherwise(head, slot, check.nullable, check.expected)
}

function nestedLines(shape: ObjectShape, slot: Slot, scope: Scope): string[] {
  const kept = `${slot.value}Kept`
  const head = block(`if (isObject(${slot.value}))`, [
    `const ${kept} = {}`,
    ...objectLines(shape, slot.path, slot.value, kept, scope),
    slot.keep(kept),
  ])
  return otherwise(orNull(head, shape, slot), slot, shape.nullable, 'must be an object')
}

function listLines(shape: ListShape, slot: Slot, scope: Scope): string[] {
  const { value } = slot
  const kept = `${value}Kept`
  const most = shape.maxItems ?? defaultMaxItems
  const least = shape.minItems ?? 0
  const path: FieldPath = [...slot.path, each]
  const element: Slot = {
    path,
    value: variable(path, scope),
    keep: (expression) => `${kept}.push(${expression})`,
    presence: 'element',
  }
  const loop = block(`for (const ${element.value} of ${value})`, [
    `// ${comment(shape.items, element)}`,
    ...valueLines(shape.items, element, scope),
  ])
  const few = `if (${value}.length < ${least}) ${wrong(slot.path, quote(`must have at least ${least} elements`))}`
  const many = wrong(slot.path, quote(`must have at most ${most} elements`))
  const head = block(`if (Array.isArray(${value}))`, [
    `const ${kept} = []`,
    ...(least > 0 ? [few] : []),
    ...block(`if (${value}.length <= ${most})`, loop).slice(0, -1),
    `} else ${many}`,
    slot.keep(kept),
  ])
  return otherwise(orNull(head, shape, slot), slot, shape.nullable, 'must be a list')
}

const orNull = (head: readonly string[], shape: ObjectShape | ListShape, slot: Slot): readonly string[] =>
  shape.nullable ? branch(head, `if (${slot.value} === null) ${slot.keep('null')}`) : head
