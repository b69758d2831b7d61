import type { Finding } from '../diagnostics/finding.ts'
import type { Step } from '../diagnostics/place.ts'
import type * as language from '../language/types.ts'
import { at, invalid } from './invalid.ts'
import type { EventType, Resource } from './model.ts'
import type { Shape } from './shape.ts'

/**
 * Each event type of a source holds the fields that the router makes of a request, as the texts that they are: what is
 * not declared is dropped, and with it what the source is for.
 */
export function* bodyStructure(
  { name, value }: Resource<language.Source>,
  events: ReadonlyMap<string, EventType>,
): Iterable<Finding> {
  const { list, raw } = value.http.body ?? {}
  const made: [field: string, steps: readonly Step[]][] = []
  if (list !== undefined) made.push([list, ['list']])
  if (raw !== undefined) made.push([raw.to, ['raw', 'to']])
  if (raw?.base64 !== undefined) made.push([raw.base64, ['raw', 'base64']])
  for (const [header, field] of Object.entries(raw?.headers ?? {})) made.push([field, ['raw', 'headers', header]])
  const types = new Set([value.type.is, ...Object.values(value.type.values ?? {})])
  if (value.http.body?.fields === true)
    for (const type of types) yield* ofTexts(name, type === undefined ? undefined : events.get(type))
  for (const [field, steps] of made) {
    const place = at('sources', name, ['http', 'body', ...steps], 'value')
    for (const type of types) {
      const event = type === undefined ? undefined : events.get(type)
      if (event === undefined || event.resource.poisoned) continue
      const shape = event.shape.properties.get(field)
      const fits =
        steps[0] === 'list' ? shape?.kind === 'list' : shape?.kind === 'leaf' && shape.types.includes('string')
      if (!fits) {
        const kind = steps[0] === 'list' ? 'list' : 'text'
        yield invalid(
          `Source \`${name}\` puts what it gets into \`${field}\`, which is not a ${kind} of \`${event.resource.name}\`.`,
          place,
          `Declare it there: \`${field}: {type: ${kind === 'list' ? 'array, items: ...' : 'string'}, x-category: ...}\`.`,
        )
      } else if (raw?.base64 !== undefined && steps[0] === 'raw' && steps[1] !== 'headers') {
        if (event.shape.required.has(field))
          yield invalid(
            `A body at \`${name}\` is in \`${raw.to}\` or in \`${raw.base64}\`, and \`${event.resource.name}\` requires \`${field}\`.`,
            place,
            `Take \`${field}\` out of \`required\`.`,
          )
      }
    }
  }
}

/** The fields of a form are texts, and lists of texts: one that is declared as something else is never valid. */
function* ofTexts(source: string, event: EventType | undefined): Iterable<Finding> {
  if (event === undefined || event.resource.poisoned) return
  const other = [...event.shape.properties].filter(([, shape]) => !isText(shape.kind === 'list' ? shape.items : shape))
  const [first, ...more] = other
  if (!first) return
  const [field, shape] = first
  const help = 'Declare texts; where one field holds the event as JSON, write `body: {form: payload}` with its name.'
  const message = `The fields of a form are texts, and \`${event.resource.name}\` declares \`${field}\` as something else.`
  yield shape.kind === 'leaf' && more.length === 0
    ? invalid(message, shape.field.at, help)
    : invalid(message, at('sources', source, ['http', 'body', 'fields'], 'value'), help)
}

const isText = (shape: Shape): boolean =>
  shape.kind === 'leaf' && (shape.field.opaque || shape.types.length === 0 || shape.types.includes('string'))
