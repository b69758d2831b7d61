import type { Finding } from '../diagnostics/finding.ts'
import type { Step } from '../diagnostics/place.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type * as language from '../language/types.ts'
import type { FieldPath } from './event-field.ts'
import { formatFieldPath, isBelow, parseFieldPath } from './field-path.ts'
import { at, invalid } from './invalid.ts'
import type { Resource, Resources } from './model.ts'

/** A delivery sends a message or fields, as its connector takes them, to somebody whom it can find. */
export function* deliveryStructure(
  { name, value }: Resource<language.Route>,
  channels: Resources<language.Channel>,
  events: Resources<language.Event>,
): Iterable<Finding> {
  const schemas = value.events.flatMap((event) => events.get(event)?.value.schema ?? [])
  /** Whether an event may hold it; of one that is not declared nobody knows. */
  const known = (text: string): boolean =>
    schemas.length < value.events.length || schemas.some((schema) => holds(schema, schema, parseFieldPath(text)))
  for (const [channel, delivery] of Object.entries(value.to)) {
    const declared = channels.get(channel)
    // What a channel with a mistake of its own takes is not known.
    const target = declared?.poisoned ? undefined : declared?.value
    yield* content(name, channel, delivery, target, known)
    if (target) yield* addressee(name, channel, delivery, target)
  }
}

/** What it sends. */
function* content(
  route: string,
  channel: string,
  { message, fields, protect }: language.Delivery,
  target: language.Channel | undefined,
  known: (text: string) => boolean,
): Iterable<Finding> {
  const place = at('routes', route, ['to', channel])
  const template = target?.whatsapp?.template
  if ((message === undefined) === (fields === undefined)) {
    yield invalid(
      message === undefined
        ? `Nothing says what \`${channel}\` is sent.`
        : `\`${channel}\` is sent both a message and fields.`,
      place,
      'Give either `message` (a template) or `fields`.',
    )
  } else if (fields !== undefined && (target?.slack ?? target?.discord) !== undefined) {
    yield invalid(`\`${channel}\` is a chat and takes a message.`, place, 'Write a `message` instead of `fields`.')
  } else if (fields !== undefined && !template && (target?.whatsapp ?? target?.email) !== undefined) {
    yield invalid(`\`${channel}\` takes a message.`, place, 'Write a `message` instead of `fields`.')
  } else if (fields === undefined && template) {
    yield invalid(
      `\`${channel}\` sends the template \`${template.name}\`, which takes fields.`,
      place,
      'List its parameters under `fields` instead of a `message`.',
    )
  } else if (fields === undefined && target?.http?.body) {
    yield invalid(
      `\`${channel}\` passes a field on as it is, and takes fields.`,
      place,
      'List the field under `fields` instead of a `message`.',
    )
  } else if (protect !== undefined && message === undefined) {
    yield invalid(
      '`protect` has no use beside `fields`.',
      at('routes', route, ['to', channel, 'protect']),
      'Write the protection after each field.',
    )
  } else {
    const sent = Object.entries(fields ?? {}).filter(([, protection]) => protection !== 'drop')
    const listed = new Set(sent.map(([text]) => formatFieldPath(parseFieldPath(text))))
    const passed = target?.http?.body
    const needs: readonly Need[] = [
      ...(template?.parameters ?? []).map((parameter, i) => ({
        parameter,
        path: ['whatsapp', 'template', 'parameters', i],
      })),
      ...(passed ? [{ parameter: passed.from, path: ['http', 'body', 'from'] }] : []),
      ...(passed?.base64 ? [{ parameter: passed.base64, path: ['http', 'body', 'base64'] }] : []),
      ...Object.entries(passed?.headers ?? {}).map(([header, parameter]) => ({
        parameter,
        path: ['http', 'body', 'headers', header],
      })),
    ]
    for (const [text, protection] of Object.entries(fields ?? {}))
      if (passed?.base64 !== undefined && protection !== 'keep' && samePath(text, passed.base64))
        yield invalid(
          `\`${channel}\` sends the bytes that \`${text}\` holds in base64, and \`${protection}\` leaves none.`,
          at('routes', route, ['to', channel, 'fields', text]),
          'Write `keep`, or do not send it.',
        )
    const dropped = Object.keys(fields ?? {}).filter((text) => fields?.[text] === 'drop')
    for (const { parameter, path } of needs) {
      const drop = dropped.find((text) => samePath(text, parameter))
      // Dropped bytes have been told of.
      if (drop !== undefined && parameter === passed?.base64) continue
      if (!listed.has(formatFieldPath(parseFieldPath(parameter))))
        yield invalid(
          `${template ? 'The template of ' : ''}\`${channel}\` needs \`${parameter}\`, which is not sent.`,
          // What nothing that is sent could be meant by is wrong in the channel, when this is all that it sends.
          drop !== undefined
            ? at('routes', route, ['to', channel, 'fields', drop])
            : known(parameter)
              ? at('routes', route, ['to', channel, 'fields'])
              : at('channels', channel, path, 'value'),
          known(parameter)
            ? 'List it under `fields`, with its protection.'
            : (didYouMean(parameter, [...listed]) ??
                'Name a field of the event, and list it under `fields` of the route.'),
        )
    }
  }
}

/** A field that a channel needs, and where the channel says so. */
interface Need {
  readonly parameter: string
  readonly path: readonly Step[]
}

/** Whether a schema declares a path; what a broken one declares is open. */
function holds(
  root: language.EventSchema,
  schema: language.FieldSchema | undefined,
  [step, ...rest]: FieldPath,
): boolean {
  if (step === undefined || typeof schema !== 'object' || schema === null) return true
  if (schema.$ref !== undefined) {
    const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref)?.[1]
    return name === undefined || holds(root, root.$defs?.[name], [step, ...rest])
  }
  if (typeof step !== 'string') return holds(root, schema.items, rest)
  const below = schema.properties?.[step]
  return below === undefined ? schema.properties === undefined : holds(root, below, rest)
}

const samePath = (a: string, b: string): boolean =>
  formatFieldPath(parseFieldPath(a)) === formatFieldPath(parseFieldPath(b))

/** Whom it goes to. */
function* addressee(
  route: string,
  channel: string,
  { addressee, fields, protect }: language.Delivery,
  { whatsapp, email }: language.Channel,
): Iterable<Finding> {
  const needed = whatsapp !== undefined || (email !== undefined && email.to === undefined)
  if (needed && addressee === undefined) {
    yield invalid(
      `Nothing says whom \`${channel}\` writes to.`,
      at('routes', route, ['to', channel]),
      `Name the field that holds the ${whatsapp ? 'number' : 'address'} as \`addressee\`${email ? ', or give the channel a `to`' : ''}.`,
    )
  } else if (!needed && addressee !== undefined) {
    yield invalid(
      `\`${channel}\` always goes to the same place.`,
      at('routes', route, ['to', channel, 'addressee']),
      'Leave `addressee` out.',
    )
  }
  if (addressee === undefined) return
  const path = parseFieldPath(addressee)
  for (const [key, listed] of Object.entries({ fields: fields ?? {}, protect: protect ?? {} }))
    for (const [text, protection] of Object.entries(listed))
      if (protection !== 'keep' && isBelow(path, parseFieldPath(text)))
        yield invalid(
          `\`${addressee}\` is whom \`${channel}\` writes to, so \`${protection}\` would hide nothing from the recipient.`,
          at('routes', route, ['to', channel, key, text]),
          key === 'fields' ? 'Leave it out of `fields`, or write `keep`.' : 'Leave it out of `protect`.',
        )
}
