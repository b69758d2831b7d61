import { type DescribedEvent, entriesOf, followed, isSchema, type Schema, schemasOf, withBeside } from './schema.ts'

/** The payloads of the messages of an AsyncAPI document of version 1, 2 or 3, and those whose format is not read. */
export function messagesOf(document: Schema): {
  readonly events: readonly DescribedEvent[]
  readonly unread: readonly string[]
} {
  const components = isSchema(document.components) ? document.components : {}
  // What version 2 calls channels, version 1 calls topics, with a message in place of an operation.
  const inTopics = entriesOf(document.topics).flatMap(([topic, { publish, subscribe }]) =>
    [publish, subscribe].filter(isSchema).flatMap((message) => ofOperation(topic, message)),
  )
  const inChannels = entriesOf(document.channels).flatMap(([channel, { messages, publish, subscribe }]) => [
    ...entriesOf(messages),
    ...[publish, subscribe].filter(isSchema).flatMap(({ message }) => ofOperation(channel, message)),
  ])
  const found = new Map<Schema, DescribedEvent>()
  const unread = new Set<string>()
  for (const [key, message] of [...inTopics, ...inChannels, ...entriesOf(components.messages)]) {
    const { schema, format } = payloadOf(document, followed(document, message))
    const name = nameOf(document, key, message)
    if (format !== null) unread.add(`${name} (${format})`)
    if (schema !== null && !found.has(schema)) found.set(schema, { name, schema })
  }
  return { events: [...found.values()], unread: [...unread] }
}

/** The message of an operation of version 2, or its messages. */
const ofOperation = (channel: string, message: unknown): readonly (readonly [string, Schema])[] =>
  isSchema(message)
    ? (message.oneOf === undefined ? [message] : schemasOf(message.oneOf)).map((one) => [channel, one] as const)
    : []

function nameOf(document: Schema, key: string, message: Schema): string {
  const { name, messageId } = followed(document, message)
  if (typeof name === 'string') return name
  if (typeof messageId === 'string') return messageId
  return typeof message.$ref === 'string' ? (message.$ref.split('/').at(-1) ?? key) : key
}

/** The schema of a payload; `format` where it is in none that is read. */
function payloadOf(document: Schema, message: Schema): { schema: Schema | null; format: string | null } {
  if (!isSchema(message.payload)) return { schema: null, format: null }
  // Version 3 may say its format beside the schema; version 2 says it beside the payload.
  const payload = message.payload
  const wrapped = isSchema(payload.schema) && typeof payload.schemaFormat === 'string'
  const format = wrapped ? payload.schemaFormat : message.schemaFormat
  if (typeof format === 'string' && !/asyncapi|schema\+(json|yaml)|openapi/i.test(format))
    return { schema: null, format }
  const schema = wrapped && isSchema(payload.schema) ? payload.schema : payload
  return { schema: withBeside(document, schema), format: null }
}
