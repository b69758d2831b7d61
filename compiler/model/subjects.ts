import type { Finding } from '../diagnostics/finding.ts'
import type { Step } from '../diagnostics/place.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type * as language from '../language/types.ts'
import { formatFieldPath, parseFieldPath } from './field-path.ts'
import { type EventField, each, type FieldPath, type Resource } from './model.ts'
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

/** The paths of an event's data subjects must name what the event type declares. */
export function checkSubjects(
  resource: Resource<language.Event>,
  shape: ObjectShape,
  fields: readonly EventField[],
): readonly Finding[] {
  const findings: Finding[] = []
  const names = fields.map(({ text }) => text)
  const check = (path: FieldPath, steps: readonly Step[], leaf: boolean): void => {
    const found = shapeAt(shape, path)
    if (found && (!leaf || found.kind === 'leaf')) return
    const text = formatFieldPath(path)
    findings.push({
      rule: 'flow/undeclared-field',
      message: found
        ? `\`${text}\` is not a single field of event type \`${resource.name}\`.`
        : `Event type \`${resource.name}\` declares no field \`${text}\`.`,
      at: { section: 'events', name: resource.name, path: ['subjects', ...steps] },
      help: didYouMean(text, names) ?? 'Name a field that `schema` declares.',
    })
  }
  for (const [name, subject] of Object.entries(resource.value.subjects ?? {})) {
    const at = parseFieldPath(subject.at)
    check(at, [name, 'at'], false)
    if (!shapeAt(shape, at)) continue
    for (const [i, key] of (subject.keys ?? []).entries())
      check([...at, ...parseFieldPath(key)], [name, 'keys', i], true)
    for (const [i, path] of (subject.about ?? []).entries()) check(parseFieldPath(path), [name, 'about', i], true)
  }
  return findings
}
