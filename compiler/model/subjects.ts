import { isOdder } from '../bind/likeness.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type * as language from '../language/types.ts'
import { closest } from '../syntax/closest.ts'
import { type EventField, each, type FieldPath } from './event-field.ts'
import { formatFieldPath, parseFieldPath } from './field-path.ts'
import type { Resource } from './model.ts'
import type { ObjectShape, Shape } from './shape.ts'

/** The shape at a path, `null` when the event type declares nothing there. */
export function shapeAt(shape: Shape, path: FieldPath): Shape | null {
  let here: Shape | null = shape
  for (const step of path) {
    if (step === each) here = here?.kind === 'list' ? here.items : null
    else here = here?.kind === 'object' ? (here.properties.get(step) ?? null) : null
  }
  return here
}

/** The paths of the objects inside an event: what `at` may name beside a single field. */
function* inner(shape: Shape, path: FieldPath = []): Iterable<string> {
  if (path.length > 0 && shape.kind !== 'leaf') yield formatFieldPath(path)
  if (shape.kind === 'list') yield* inner(shape.items, [...path, each])
  if (shape.kind === 'object') for (const [name, below] of shape.properties) yield* inner(below, [...path, name])
}

/** The paths of an event's data subjects must name what the event type declares. */
export function checkSubjects(
  resource: Resource<language.Event>,
  shape: ObjectShape,
  fields: readonly EventField[],
): readonly Finding[] {
  const findings: Finding[] = []
  const leaves = fields.map(({ text }) => text)
  const all = [...leaves, ...inner(shape)]
  /** `under` is what the text does not say itself: the path that a key is below. */
  const check = (path: FieldPath, steps: readonly Step[], leaf: boolean, under = ''): void => {
    const found = shapeAt(shape, path)
    if (found && (!leaf || found.kind === 'leaf')) return
    const text = formatFieldPath(path)
    const at: Place = { section: 'events', name: resource.name, path: ['subjects', ...steps] }
    const names = (leaf ? leaves : all).filter((name) => name.startsWith(under)).map((name) => name.slice(under.length))
    const wrong = text.slice(under.length)
    const only = found ? null : closest(wrong, names)
    const property = only !== null && shape.properties.has(only) && isOdder(only, wrong) ? only : null
    if (property !== null) {
      const key: Place = {
        section: 'events',
        name: resource.name,
        path: ['schema', 'properties', property],
        part: 'key',
      }
      findings.push({
        rule: 'flow/undeclared-field',
        message: `\`${property}\` is nearly \`${text}\`, which event type \`${resource.name}\` does not declare.`,
        at: key,
        related: [{ at, message: `It is called \`${text}\` here.` }],
        help: `Did you mean \`${text}\`?`,
        fix: respelt(key, text),
      })
      return
    }
    findings.push({
      rule: 'flow/undeclared-field',
      message: found
        ? `\`${text}\` is not a single field of event type \`${resource.name}\`.`
        : `Event type \`${resource.name}\` declares no field \`${text}\`.`,
      at,
      help: didYouMean(wrong, names) ?? 'Name a field that `schema` declares.',
      ...(only !== null && { fix: respelt(at, only) }),
    })
  }
  for (const [name, subject] of Object.entries(resource.value.subjects ?? {})) {
    const at = parseFieldPath(subject.at)
    check(at, [name, 'at'], false)
    const there = shapeAt(shape, at)
    if (!there) continue
    const keyed = (subject.keys ?? []).map((key) => shapeAt(shape, [...at, ...parseFieldPath(key)]))
    // With no key below it, it is the place of the person that is wrong.
    if (at.length > 0 && keyed.length > 1 && keyed.every((key) => key === null)) {
      findings.push({
        rule: 'flow/undeclared-field',
        message: `None of the keys of \`${name}\` is declared below \`${subject.at}\` of event type \`${resource.name}\`.`,
        at: { section: 'events', name: resource.name, path: ['subjects', name, 'at'] },
        help:
          didYouMean(subject.at, all) ?? 'Name the object that holds the keys; `*` stands for the elements of a list.',
      })
      continue
    }
    for (const [i, key] of (subject.keys ?? []).entries())
      check([...at, ...parseFieldPath(key)], [name, 'keys', i], true, at.length === 0 ? '' : `${formatFieldPath(at)}.`)
    for (const key of Object.keys(subject.unique ?? {})) {
      // Beside a key that is not declared, it may be the one that was meant there.
      if (subject.keys?.includes(key) || keyed.includes(null)) continue
      findings.push({
        rule: 'flow/undeclared-field',
        message: `\`${key}\` is not a key of \`${name}\` in event type \`${resource.name}\`.`,
        at: { section: 'events', name: resource.name, path: ['subjects', name, 'unique', key], part: 'key' },
        help: didYouMean(key, subject.keys ?? []) ?? 'Name one of `keys`.',
      })
    }
    for (const [i, path] of (subject.about ?? []).entries()) check(parseFieldPath(path), [name, 'about', i], true)
  }
  return findings
}
