import type { Resource } from '../../compiler/model/model.ts'

/** Each resource that is whole and says what an earlier one has said, with the first that did; those that say nothing are passed over. */
export function* repeated<Value>(
  resources: Iterable<Resource<Value>>,
  said: (resource: Resource<Value>) => string | undefined,
): Iterable<{ readonly later: Resource<Value>; readonly first: Resource<Value> }> {
  const firsts = new Map<string, Resource<Value>>()
  for (const resource of resources) {
    const text = resource.poisoned ? undefined : said(resource)
    if (text === undefined) continue
    const first = firsts.get(text)
    if (first) yield { later: resource, first }
    else firsts.set(text, resource)
  }
}
