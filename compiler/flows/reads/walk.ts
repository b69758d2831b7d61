import { fieldsHelp, undeclaredHelp } from './below.ts'
import type { Notes } from './notes.ts'
import type { Read } from './read.ts'
import {
  computed,
  either,
  elementOf,
  type Part,
  type Place,
  place,
  presenceField,
  type Said,
  type Span,
  type Value,
} from './value.ts'

/** A field by its name, of whatever the value may stand for. `said` is the path that ends in the name. */
export function property(value: Value, name: string, said: Said, notes: Notes): Value {
  return through(value, (part) => {
    if (part.kind === 'computed') return computed([])
    if (part.kind !== 'place') return refuse(notes, said, `\`${said.text}\` has no fields.`)
    const { shape, path } = part
    if (shape.kind === 'leaf') return belowLeaf(part, said, notes)
    if (shape.kind === 'list') {
      const message = `\`${said.text}\` asks a list for a field of its elements.`
      return undeclared(notes, said, message, 'Name an element first, with `[0]` or in a loop.')
    }
    const child = shape.properties.get(name)
    if (child) return { parts: [place(child, said, [...path, name])], reads: [] }
    const message = `\`${said.text}\` reads a field that the event type does not declare.`
    return undeclared(notes, said, message, undeclaredHelp(part, name))
  })
}

/** An element by its position, of whatever the value may stand for; `at` where the position is written. */
export function element(value: Value, said: Said, notes: Notes, at: number | null = null): Value {
  return through(value, (part) => {
    if (part.kind === 'computed') return computed([])
    if (part.kind !== 'place') return refuse(notes, said, `\`${said.text}\` has no elements.`)
    if (part.shape.kind === 'leaf' && part.shape.field.opaque) return belowLeaf(part, said, notes)
    const item = elementOf(part)
    const most = part.shape.kind === 'list' ? part.shape.maxItems : null
    if (item && at !== null && most !== null && at >= most)
      return refuse(
        notes,
        said,
        `\`${said.text}\` is never there: the list holds ${most} at most.`,
        'The first of a list is `[0]`.',
      )
    if (item) return { parts: [{ ...item, said }], reads: [] }
    return refuse(notes, said, `\`${said.text}\` asks for an element of something that is not a list.`)
  })
}

/**
 * How many there are: of a list its length, which is not personal; of a text its length, which is read from it. `path`
 * is what asks, when that is part of a path (`event.commits.size`).
 */
export function size(value: Value, notes: Notes, path: Said | null = null): Value {
  return through(value, (part) => {
    if (part.kind !== 'place') return computed([])
    const said = path ?? part.said
    if (part.shape.kind === 'list') return computed(presence({ ...part, said }))
    if (part.shape.kind === 'leaf') return computed([read(part.shape.field, said)])
    return refuse(notes, said, `\`${part.said.text}\` is an object, which has no size.`, fieldsHelp(part))
  })
}

/** All that is read when a value is used whole: printed, compared, given to a function. */
export function whole(value: Value, notes: Notes): readonly Read[] {
  const reads = value.parts.flatMap((part): readonly Read[] => {
    if (part.kind !== 'place') return []
    let { shape } = part
    while (shape.kind === 'list') shape = shape.items
    if (shape.kind === 'leaf') return [read(shape.field, part.said)]
    const what = part.shape.kind === 'list' ? 'a list of objects' : 'an object'
    const message = `\`${part.said.text}\` is ${what}; what is read must be named field by field.`
    notes.problem('refused', part.said, message, fieldsHelp(part))
    return []
  })
  return [...value.reads, ...reads]
}

/** All that is read when a value is tested: of lists and objects only whether they are there. */
export function tested(value: Value, notes: Notes): readonly Read[] {
  const rest = value.parts.filter((part) => !isInner(part))
  return [...value.parts.filter(isInner).flatMap(presence), ...whole({ parts: rest, reads: value.reads }, notes)]
}

/** That a list or object is there, and how long the list is. */
export function presence(part: Place): readonly Read[] {
  const field = part.shape.kind === 'leaf' ? null : presenceField(part)
  return field ? [{ field, aspect: 'size', start: part.said.start, end: part.said.end }] : []
}

const isInner = (part: Part): part is Place => part.kind === 'place' && part.shape.kind !== 'leaf'

const read = (field: Read['field'], { start, end }: Span): Read => ({ field, aspect: 'value', start, end })

/** Goes one step from each thing that a value may stand for; the reads so far stay with it. */
function through(value: Value, step: (part: Part) => Value): Value {
  return either({ parts: [], reads: value.reads }, ...value.parts.map(step))
}

function belowLeaf({ shape }: Place, said: Said, notes: Notes): Value {
  const opaque = shape.kind === 'leaf' && shape.field.opaque
  if (!opaque) return undeclared(notes, said, `\`${said.text}\` looks inside a value that has no fields.`, null)
  const help = 'Declare the fields below it in the event type, or use the whole of it.'
  return refuse(notes, said, `\`${said.text}\` looks inside an opaque field, of which nothing is known.`, help)
}

function undeclared(notes: Notes, said: Span, message: string, help: string | null): Value {
  notes.problem('undeclared', said, message, help)
  return { parts: [], reads: [] }
}

function refuse(notes: Notes, said: Span, message: string, help: string | null = null): Value {
  notes.problem('refused', said, message, help)
  return { parts: [], reads: [] }
}
