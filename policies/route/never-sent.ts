import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import type { Route, Source } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { type GithubValue, githubValue } from '../support/routes/github-values.ts'
import { quote } from '../support/text.ts'

export const routeNeverSent = defineRule({
  name: 'route/never-sent',
  summary: 'A condition that compares a field with what its provider never writes there.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const route of model.routes.values()) {
      const { when, source } = route.value
      const from = model.sources.get(source)
      if (route.poisoned || when === undefined || !from || from.poisoned) continue
      if (from.value.http.verify?.scheme !== 'github') continue
      for (const { field, text, start, end } of compared(when)) {
        const known = knownFor(model, route, from, field)
        if (known.length === 0 || known.some((one) => fits(one, text))) continue
        const [first] = known
        const listed = known.flatMap((one) => one.listed ?? [])
        yield {
          rule: 'route/never-sent',
          message: `GitHub never sends ${quote(text)} as ${quote(field)}: it is not ${first?.what ?? ''}.`,
          at: { ...valueAt(route, 'when'), within: { start, end } },
          help:
            first?.prefix === undefined
              ? (stems(text, listed) ??
                didYouMean(text, listed) ??
                `It sends ${listed.slice(0, 6).map(quote).join(', ')} and others.`)
              : `Write it whole: ${quote(`${first.prefix}heads/${text}`)}.`,
        } satisfies Finding
      }
    }
  },
})

const fits = ({ listed, prefix }: GithubValue, text: string): boolean =>
  listed?.includes(text) ?? text.startsWith(prefix ?? '')

/** `open` for `opened`, `close` for `closed`. */
const stems = (text: string, listed: readonly string[]): string | null => {
  const meant = listed.find((one) => one.startsWith(text))
  return meant === undefined ? null : `Did you mean ${quote(meant)}?`
}

/** What is known of a field in the events of a route; nothing where it is not known of one of them. */
function knownFor(
  model: Model,
  route: Resource<Route>,
  source: Resource<Source>,
  field: string,
): readonly GithubValue[] {
  const { header, values = {} } = source.value.type
  if (header?.toLowerCase() !== 'x-github-event') return []
  const sent = Object.entries(values).filter(([, event]) => route.value.events.includes(event))
  const known = sent.map(([name, event]) => {
    const declared = model.events.get(event)?.fields.some(({ text }) => text === field)
    return declared ? githubValue(name, field) : null
  })
  return known.includes(null) ? [] : known.flatMap((one) => one ?? [])
}

interface Compared {
  readonly field: string
  readonly text: string
  /** Of the text in its quotes, as UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** `event.x == "a"`, `"a" == event.x`, `event.x in ["a", "b"]`. */
const left = /event\.(\w+)\s*(?:==|!=)\s*("[^"\\]*"|'[^'\\]*')/g
const right = /("[^"\\]*"|'[^'\\]*')\s*(?:==|!=)\s*event\.(\w+)(?!\.)/g
const among = /event\.(\w+)\s+in\s+\[([^\]]*)\]/g
const literal = /"[^"\\]*"|'[^'\\]*'/g

function* compared(when: string): Iterable<Compared> {
  const of = (field: string, quoted: string, start: number): Compared => ({
    field,
    text: quoted.slice(1, -1),
    start,
    end: start + quoted.length,
  })
  for (const { 0: all, 1: field = '', 2: quoted = '', index } of when.matchAll(left))
    yield of(field, quoted, index + all.length - quoted.length)
  for (const { 1: quoted = '', 2: field = '', index } of when.matchAll(right)) yield of(field, quoted, index)
  for (const { 0: all, 1: field = '', 2: listed = '', index } of when.matchAll(among))
    for (const { 0: quoted, index: at } of listed.matchAll(literal))
      yield of(field, quoted, index + all.length - 1 - listed.length + at)
}
