import type { ListShape } from '../../model/shape.ts'
import type { FilterCall, Transfer } from './liquid-transfer.ts'
import type { Read } from './read.ts'
import {
  computed,
  either,
  elementOf,
  nothing,
  type Part,
  type Place,
  place,
  type Said,
  uniqueReads,
  type Value,
} from './value.ts'
import { property, size, tested, whole } from './walk.ts'

/** Filters that pick, order, combine or count. `text` is the rule of those that make text. */
export function listFilters(text: Transfer): readonly (readonly [string, Transfer])[] {
  return [
    ['compact', distinct],
    ['concat', concat],
    ['first', pick],
    ['join', joined(text)],
    ['last', pick],
    ['map', map],
    ['reverse', sameList],
    ['size', ({ input, scope }) => size(input.value, scope.notes)],
    ['slice', slice(text)],
    ['sort', sort],
    ['split', text],
    ['uniq', distinct],
    ['where', where],
  ]
}

/** What is certainly one value has nothing that could be joined. */
const joined =
  (text: Transfer): Transfer =>
  (call) => {
    const [part] = call.input.value.parts
    const single = call.input.value.parts.length === 1 && part?.kind === 'place' && part.shape.kind === 'leaf'
    if (single && part.shape.kind === 'leaf' && !part.shape.field.opaque && part.shape.types.length > 0) lists(call)
    return text(call)
  }

/** The elements, perhaps fewer or in another order. */
const sameList: Transfer = (call) => either(...lists(call))

const pick: Transfer = (call) => either(...lists(call).map((list) => sameElement(list)))

function sameElement({ parts, reads }: Value): Value {
  const items = parts.map((part) => (isPlace(part) ? elementOf(part) : part)).filter((part) => part !== null)
  return { parts: items, reads }
}

const concat: Transfer = (call) => {
  const { args, scope } = call
  const others = args.map(({ value, said }) => {
    if (value.parts.every(isListPart)) return value
    scope.notes.problem('refused', said, `\`concat\` joins two lists, and \`${said.text}\` is none.`)
    return nothing
  })
  return either(...lists(call), ...others)
}

/** Elements by number, or a part of a text. */
const slice =
  (text: Transfer): Transfer =>
  (call) => {
    const { input, args, scope } = call
    const chosen: Value = { parts: [], reads: args.flatMap(({ value }) => whole(value, scope.notes)) }
    const list = input.value.parts.every((part) => part.kind === 'place' && part.shape.kind === 'list')
    return list ? either(input.value, chosen) : text(call)
  }

/** Which elements are left depends on what they hold, as far as that is looked at: of objects that they are there. */
const distinct: Transfer = (call) => {
  const items = call.input.value.parts.flatMap((part) => (isPlace(part) ? (elementOf(part) ?? []) : []))
  return either(...lists(call), { parts: [], reads: tested({ parts: items, reads: [] }, call.scope.notes) })
}

/** The order tells of what it was made from. */
const sort: Transfer = (call) => {
  const { input, args, scope } = call
  const [by] = args
  if (!by) {
    const reads = whole(input.value, scope.notes)
    return either(...lists(call), { parts: [], reads })
  }
  return either(...lists(call), { parts: [], reads: ofElements(call, whole) })
}

/** Elements whose property has a value, or any: which ones are left tells of it. */
const where: Transfer = (call) => {
  const { args, scope } = call
  const [, ...expected] = args
  const compare = expected.length > 0 ? whole : tested
  const property = ofElements(call, compare)
  const reads = [...property, ...expected.flatMap(({ value }) => whole(value, scope.notes))]
  return either(...lists(call), { parts: [], reads: uniqueReads(reads) })
}

/** One property of each element. */
const map: Transfer = (call) => {
  const mapped = lists(call)
    .flatMap((list) => list.parts)
    .flatMap((part): Value[] => {
      if (!isPlace(part)) return [computed([])]
      const selected = propertyOfElement(call, part)
      return selected.parts.map((child) => ({ parts: [listOf(part, child)], reads: selected.reads }))
    })
  return either({ parts: [], reads: call.input.value.reads }, ...mapped)
}

const listOf = (list: Place, child: Part): Part => {
  if (!isPlace(child)) return child
  const shape: ListShape = { ...(list.shape as ListShape), items: child.shape }
  return place(shape, child.said, list.path, child.path)
}

/** What the property that the first argument names reads of all elements. */
const ofElements = (call: FilterCall, use: typeof whole): readonly Read[] =>
  call.input.value.parts.flatMap((part) => {
    const [name] = call.args
    return isPlace(part) && name ? use(propertyOfElement(call, part), call.scope.notes) : []
  })

function propertyOfElement(call: FilterCall, list: Place): Value {
  const { scope, args, at, name } = call
  const item = elementOf(list)
  const argument = args[0]
  const path = argument?.value.parts[0]
  if (!item) return nothing
  if (!argument || path?.kind !== 'literal' || typeof path.value !== 'string' || argument.value.parts.length > 1) {
    scope.notes.problem('refused', argument?.said ?? at, `\`${name}\` needs the name of a field in quotes.`)
    return nothing
  }
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*(\.[\p{L}_$][\p{L}\p{N}_$-]*)*$/u.test(path.value)) {
    scope.notes.problem(
      'refused',
      argument.said,
      `\`${name}\` takes plain names, with dots between them.`,
      'Use a loop for other names.',
    )
    return nothing
  }
  const said = saidOfProperty(call)
  const start: Value = { parts: [{ ...item, said: { ...said, text: `${call.input.said.text}.*` } }], reads: [] }
  return path.value.split('.').reduce((value, step) => property(value, step, said, scope.notes), start)
}

/** `event.commits | map: "author"` is said as a path, and stands where the name stands. */
function saidOfProperty({ input, args, at }: FilterCall): Said {
  const argument = args[0]
  const name = argument?.said.text.slice(1, -1) ?? ''
  return {
    start: argument?.said.start ?? at.start,
    end: argument?.said.end ?? at.end,
    text: `${input.said.text}.*.${name}`,
  }
}

/** The input as lists; what is none is refused. */
function lists({ input, name, scope }: FilterCall): readonly Value[] {
  if (input.value.parts.every(isListPart)) return [input.value]
  scope.notes.problem('refused', input.said, `\`${name}\` works on lists, and \`${input.said.text}\` is none.`)
  return [nothing]
}

/** A computed value may be a list that `split` made, an opaque one may be a list as well. */
const isListPart = (part: Part): boolean =>
  part.kind === 'computed' || part.kind === 'word' || (part.kind === 'place' && part.shape.kind === 'list')

const isPlace = (part: Part): part is Place => part.kind === 'place'
