import { type DescribedEvent, entriesOf, isSchema, resolve, type Schema } from './schema.ts'

/** The bodies that an API sends: its `webhooks` (OpenAPI 3.1; `x-webhooks` before it) and the callbacks of its operations. */
export function webhooksOf(document: Schema): readonly DescribedEvent[] {
  const operations = entriesOf(document.paths).flatMap(([, path]) => entriesOf(path).map(([, operation]) => operation))
  const callbacks = operations.flatMap(({ callbacks }) => entriesOf(callbacks))
  const sent: readonly (readonly [string, Schema])[] = [
    ...entriesOf(document.webhooks),
    ...entriesOf(document['x-webhooks']),
    // A callback is a path item under each address that it goes to.
    ...callbacks.flatMap(([name, callback]) =>
      entriesOf(at(document, callback)).map(([, path]): [string, Schema] => [name, path]),
    ),
  ]
  return sent.flatMap(([name, path]) => {
    const { post, put } = at(document, path)
    const schema = bodyOf(document, isSchema(post) ? post : put)
    return schema === null ? [] : [{ name, schema }]
  })
}

/** What a reference names, or the object itself. */
const at = (document: Schema, here: Schema): Schema =>
  (typeof here.$ref === 'string' ? resolve(document, here.$ref) : null) ?? here

/** The schema of an operation's body in JSON. */
function bodyOf(document: Schema, operation: unknown): Schema | null {
  if (!isSchema(operation) || !isSchema(operation.requestBody)) return null
  const content = entriesOf(at(document, operation.requestBody).content)
  const [, media] = content.find(([type]) => /[/+]json($|;)/i.test(type)) ?? []
  return media && isSchema(media.schema) ? media.schema : null
}
