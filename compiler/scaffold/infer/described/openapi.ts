import { type DescribedEvent, entriesOf, followed, isSchema, type Schema } from './schema.ts'

/** The bodies that an API sends: its `webhooks` (OpenAPI 3.1; `x-webhooks` before it) and the callbacks of its operations. */
export function webhooksOf(document: Schema): readonly DescribedEvent[] {
  const operations = entriesOf(document.paths).flatMap(([, path]) => entriesOf(path).map(([, operation]) => operation))
  const callbacks = operations.flatMap(({ callbacks }) => entriesOf(callbacks))
  const sent: readonly (readonly [string, Schema])[] = [
    ...entriesOf(document.webhooks),
    ...entriesOf(document['x-webhooks']),
    // A callback is a path item under each address that it goes to.
    ...callbacks.flatMap(([name, callback]) =>
      entriesOf(followed(document, callback)).map(([, path]): [string, Schema] => [name, path]),
    ),
  ]
  return sent.flatMap(([name, path]) => {
    const { post, put } = followed(document, path)
    const schema = bodyOf(document, isSchema(post) ? post : put)
    return schema === null ? [] : [{ name, schema }]
  })
}

/** The schema of an operation's body in JSON. */
function bodyOf(document: Schema, operation: unknown): Schema | null {
  if (!isSchema(operation) || !isSchema(operation.requestBody)) return null
  const content = entriesOf(followed(document, operation.requestBody).content)
  const [, media] = content.find(([type]) => /[/+]json($|;)/i.test(type)) ?? []
  return media && isSchema(media.schema) ? media.schema : null
}
