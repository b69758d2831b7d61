import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'
import type * as language from '../language/types.ts'
import type { Resource, Resources } from './model.ts'

const at = (section: SectionName, name: string, path: readonly Step[] = [], part: Place['part'] = 'key'): Place => ({
  section,
  name,
  path,
  part,
})

const invalid = (message: string, place: Place, help: string): Finding => ({
  rule: 'schema/invalid',
  message,
  at: place,
  help,
})

const connectors = ['http', 'slack', 'discord', 'whatsapp', 'email'] as const

/** A channel has one connector, and one place its address comes from. */
export function* channelStructure({ name, value }: Resource<language.Channel>): Iterable<Finding> {
  const used = connectors.filter((kind) => value[kind] !== undefined)
  if (used.length !== 1) {
    yield invalid(
      used.length === 0
        ? `Channel \`${name}\` has no connector.`
        : `Channel \`${name}\` has ${used.length} connectors.`,
      at('channels', name, used.length > 1 ? [used[1] as string] : []),
      `Give it exactly one of ${connectors.map((kind) => `\`${kind}\``).join(', ')}.`,
    )
    return
  }
  const kind = used[0]
  const { http, slack, discord } = value
  const addresses = [http?.url, slack?.webhook, discord?.webhook, (http ?? slack ?? discord)?.connection]
  const stated = addresses.filter((address) => address !== undefined).length
  if ((kind === 'http' || kind === 'slack' || kind === 'discord') && stated !== 1) {
    const own = kind === 'http' ? 'url' : 'webhook'
    yield invalid(
      stated === 0 ? `Channel \`${name}\` has no address.` : `Channel \`${name}\` has two addresses.`,
      at('channels', name, [kind]),
      `Give it either \`${own}\` or \`connection: tenant\`.`,
    )
  }
  if (http?.url !== undefined && !URL.canParse(http.url)) {
    yield invalid(
      `The address of channel \`${name}\` is not a URL.`,
      at('channels', name, ['http', 'url'], 'value'),
      'Write it in full: `https://example.com/hooks`.',
    )
  }
}

/** A source knows its events' type in exactly one way, and paths are its own. */
export function* sourceStructure(sources: Resources<language.Source>): Iterable<Finding> {
  const byPath = new Map<string, string>()
  for (const { name, value, poisoned } of sources.values()) {
    if (poisoned) continue
    const { is, header, path, values } = value.type
    const ways = [is, header, path].filter((way) => way !== undefined).length
    if (ways !== 1) {
      yield invalid(
        `Source \`${name}\` must find its event type in exactly one way.`,
        at('sources', name, ['type']),
        'Use `is` for a fixed type, or `header` or `path` together with `values`.',
      )
    } else if ((is === undefined) !== (values !== undefined)) {
      yield invalid(
        is === undefined
          ? `Source \`${name}\` does not say which types there are.`
          : '`values` has no use beside `is`.',
        at('sources', name, is === undefined ? ['type'] : ['type', 'values']),
        is === undefined
          ? 'List what stands there under `values`, each with its event type.'
          : 'Take one of them away.',
      )
    }
    const shape = value.http.path
    const first = byPath.get(shape)
    if (first !== undefined) {
      yield {
        ...invalid(
          `Sources \`${first}\` and \`${name}\` have the same path.`,
          at('sources', name, ['http', 'path'], 'value'),
          'Give each source a path of its own.',
        ),
        related: [{ at: at('sources', first, ['http', 'path'], 'value'), message: 'the same path' }],
      }
    } else byPath.set(shape, name)
  }
}

/** A delivery sends a message or fields, not both, not neither; chat takes messages. */
export function* deliveryStructure(
  { name, value }: Resource<language.Route>,
  channels: Resources<language.Channel>,
): Iterable<Finding> {
  for (const [channel, delivery] of Object.entries(value.to)) {
    const { message, fields, protect } = delivery
    const target = channels.get(channel)?.value
    const place = at('routes', name, ['to', channel])
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
    } else if (protect !== undefined && message === undefined) {
      yield invalid(
        '`protect` has no use beside `fields`.',
        at('routes', name, ['to', channel, 'protect']),
        'Write the protection after each field.',
      )
    }
  }
}

/** A retention rule says one length. */
export function* retentionStructure({ name, value }: Resource<language.RetentionRule>): Iterable<Finding> {
  if (value.for !== undefined && value.byPlan !== undefined) {
    yield invalid(
      `Retention rule \`${name}\` has both \`for\` and \`byPlan\`.`,
      at('retention', name, ['byPlan']),
      'Keep the one that holds.',
    )
  }
}
