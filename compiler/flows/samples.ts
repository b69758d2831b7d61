import { away } from '../diagnostics/away.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { valueAt } from '../diagnostics/place.ts'
import type { Source } from '../language/types.ts'
import { each, type FieldPath } from '../model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../model/field-path.ts'
import type { EventType, Model, Resource } from '../model/model.ts'
import type { NamedFile } from '../model/named-files.ts'
import { refusedAt } from '../model/refused-at.ts'
import type { Shape } from '../model/shape.ts'
import type { FlowGraph, SentField } from './graph.ts'

/**
 * A finding for each sample that shows what the router would refuse, take for something else, or route nothing of.
 *
 * @param contents the text of samples by path from the project's folder
 */
export function misfitSamples(
  files: readonly NamedFile[],
  contents: ReadonlyMap<string, string>,
  model: Model,
  graph: FlowGraph,
): readonly Finding[] {
  if (contents.size === 0) return []
  const around = aroundOf(model, graph)
  return files.flatMap(({ kind, of, named, paths, at }) => {
    const path = kind === 'sample' ? paths.find((one) => contents.has(one)) : undefined
    const event = path === undefined ? undefined : model.events.get(of)
    const misfit = event && misfitOf(contents.get(path ?? '') ?? '', event, around)
    return misfit
      ? [{ rule: 'event/sample-misfit', message: `Sample ${quoted(named)} ${misfit.message}.`, at, ...misfit.more }]
      : []
  })
}

interface Misfit {
  readonly message: string
  readonly more: Pick<Finding, 'help' | 'related'>
}

/** What each sample is held to beside its own type, by names of event types: looked up for each of many samples. */
interface Around {
  /** Each source, with the types by which it knows an event. */
  readonly sources: readonly (readonly [source: Resource<Source>, known: ReadonlyMap<string, readonly string[]>])[]
  readonly sent: ReadonlyMap<string, readonly SentField[]>
}

function aroundOf({ sources }: Model, { deliveries }: FlowGraph): Around {
  return {
    sources: [...sources.values()].map((source) => {
      const types = Object.entries(source.value.type?.values ?? {})
      const byName = Map.groupBy(types, ([, name]) => name)
      return [source, new Map([...byName].map(([name, its]) => [name, its.map(([type]) => type)]))]
    }),
    sent: Map.groupBy(
      deliveries.flatMap((delivery) => delivery.sent),
      ({ event }) => event,
    ),
  }
}

function misfitOf(text: string, event: EventType, around: Around): Misfit | null {
  let payload: unknown
  try {
    payload = JSON.parse(text)
  } catch {
    return { message: 'is not JSON', more: { help: 'Write the payload as its sender sends it, without comments.' } }
  }
  return (
    otherType(payload, event, around) ??
    unknownType(payload, event, around) ??
    refused(payload, event) ??
    misspelt(payload, event) ??
    unrouted(payload, event, around)
  )
}

/** What its source takes for an event of another type. */
function otherType(payload: unknown, { resource: { name } }: EventType, { sources }: Around): Misfit | null {
  for (const [source, known] of sources) {
    const { path, values = {} } = source.value.type ?? {}
    if (source.poisoned || path === undefined || !known.has(name)) continue
    const [held] = valuesAt(payload, parseFieldPath(path))
    const taken = typeof held === 'string' && Object.hasOwn(values, held) ? values[held] : undefined
    if (taken === undefined || taken === name) continue
    return {
      message: `is of type ${quoted(taken)} for source ${quoted(source.name)}, and stands for ${quoted(name)}`,
      more: {
        related: [{ at: valueAt(source, 'type', 'values'), message: 'How it tells them apart.' }],
        help: 'Name it at the type that it is of.',
      },
    }
  }
  return null
}

/**
 * What no source that gives the event knows as one: a type that none of them lists, or one that stands in another field
 * than where they look. A sample that says nothing of its type is sent with it (`bylaw dev`).
 */
function unknownType(payload: unknown, { resource: { name } }: EventType, { sources }: Around): Misfit | null {
  const givers = sources.filter(([{ poisoned, value }, known]) => poisoned || value.type.is === name || known.has(name))
  const misfits = givers.map(([source, known]): Misfit | null => {
    const { path, values = {} } = source.value.type ?? {}
    if (source.poisoned || path === undefined) return null
    const [held] = valuesAt(payload, parseFieldPath(path))
    const elsewhere = held === undefined ? fieldHolding(payload, new Set(known.get(name)), []) : null
    const shown = { related: [{ at: valueAt(source, 'type'), message: 'Where it looks, and what it knows.' }] }
    if (typeof held === 'string' && !Object.hasOwn(values, held))
      return {
        message: `is of type ${quoted(held)}, and source ${quoted(source.name)} knows none of that name`,
        more: { ...shown, help: 'Correct the type in the sample, or what the source lists.' },
      }
    return elsewhere === null
      ? null
      : {
          message: `has its type at ${quoted(formatFieldPath(elsewhere))}, and source ${quoted(source.name)} looks at ${quoted(path)}`,
          more: { ...shown, help: `Write \`path: ${formatFieldPath(elsewhere)}\`, or correct the sample.` },
        }
  })
  return misfits.every((one) => one !== null) ? (misfits[0] ?? null) : null
}

/** The field outside of lists that holds one of these texts. */
function fieldHolding(value: unknown, texts: ReadonlySet<string>, path: FieldPath): FieldPath | null {
  if (typeof value === 'string') return texts.has(value) && path.length > 0 ? path : null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  for (const [name, inner] of Object.entries(value)) {
    const found = fieldHolding(inner, texts, [...path, name])
    if (found !== null) return found
  }
  return null
}

function refused(payload: unknown, { shape, resource }: EventType): Misfit | null {
  const found = refusedAt(shape, payload)
  if (!found) return null
  const field = found.path.length === 0 ? 'the payload' : quoted(formatFieldPath(found.path))
  return {
    message: `would be refused as ${quoted(resource.name)}: ${field} ${found.why}`,
    more: { help: 'Correct the sample, or declare the event as its sender sends it.' },
  }
}

/** A field of the sample that is dropped, one slip away from a declared one that it does not have. */
function misspelt(payload: unknown, { shape, resource }: EventType): Misfit | null {
  const slip = slipIn(shape, payload, [])
  return slip
    ? {
        message: `has ${quoted(formatFieldPath(slip.path))}, which is dropped, and no ${quoted(slip.meant)}, which ${quoted(resource.name)} declares`,
        more: { help: 'Write the name of the field as its sender does, here and there.' },
      }
    : null
}

function slipIn(
  shape: Shape,
  value: unknown,
  path: FieldPath,
): { readonly path: FieldPath; readonly meant: string } | null {
  if (shape.kind === 'list' && Array.isArray(value)) {
    for (const item of value) {
      const slip = slipIn(shape.items, item, [...path, each])
      if (slip) return slip
    }
    return null
  }
  if (shape.kind !== 'object' || typeof value !== 'object' || value === null) return null
  const names = Object.keys(value)
  const absent = [...shape.properties.keys()].filter((name) => name.length > SHORT && !names.includes(name))
  for (const name of names) {
    const child = shape.properties.get(name)
    const meant = child ? undefined : absent.find((one) => away(one, name) === 1)
    if (meant !== undefined) return { path: [...path, name], meant }
    const slip = child && slipIn(child, (value as Readonly<Record<string, unknown>>)[name], [...path, name])
    if (slip) return slip
  }
  return null
}

/** Names of so many letters are one letter away from too much. */
const SHORT = 3

/** What shows nothing of what routes send. */
function unrouted(payload: unknown, { resource: { name } }: EventType, around: Around): Misfit | null {
  const sent = around.sent.get(name) ?? []
  if (sent.length === 0 || sent.some(({ field }) => valuesAt(payload, field.path).length > 0)) return null
  const [first] = sent
  return {
    message: `has none of the fields of ${quoted(name)} that routes send`,
    more: {
      ...(first && { related: [{ at: first.at, message: 'One of them.' }] }),
      help: 'Name a payload that shows what is routed.',
    },
  }
}

/** What stands at a path; nothing where it is absent or null. */
function valuesAt(value: unknown, path: FieldPath): readonly unknown[] {
  const [step, ...rest] = path
  if (value === undefined || value === null) return []
  if (step === undefined) return [value]
  if (step === each) return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : []
  return typeof value === 'object' && Object.hasOwn(value, step)
    ? valuesAt((value as Readonly<Record<string, unknown>>)[step], rest)
    : []
}

const quoted = (name: string): string => `\`${name.replaceAll('`', "'")}\``
