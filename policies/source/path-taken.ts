import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/** Senders and people write capitals as they like, and the router tells them apart. */
function* differingInCase(model: Model): Iterable<Finding> {
  const known = new Map<string, Resource<Source>>()
  for (const source of model.sources.values()) {
    if (source.poisoned) continue
    const { path } = source.value.http
    const lower = path.toLowerCase()
    const other = known.get(lower)
    // The same to the letter is refused.
    if (other && other.value.http.path !== path)
      yield {
        rule: 'source/path-taken',
        message: `Sources ${quote(other.name)} and ${quote(source.name)} have paths that differ in capitals alone.`,
        at: valueAt(path === lower ? other : source, 'http', 'path'),
        related: [{ at: valueAt(path === lower ? source : other, 'http', 'path'), message: 'The other one.' }],
        help: 'Give each a path that nobody takes for the other.',
        severity: 'warning',
      }
    else known.set(lower, source)
  }
}

/** Where the router answers itself, on the listener that events come in by (`runtime/ingress/endpoints.ts`). */
const own = /^\/(?:healthz|readyz|\.well-known\/bylaw)\/?$/i

/** The first steps of the paths on the listener for operators (`docs/router.md`). */
const operators =
  /^\/(?:metrics|v1\/(?:audit|channels|connections|consent|declaration|deliveries|erasures|events|holds|journal-keys|keys|lifecycle|live|objections|openapi\.json|replays|requests|retention|status|subjects|sweeper|tenants))(?:\/|$)/i

export const sourcePathTaken = defineRule({
  name: 'source/path-taken',
  summary: 'A source at a path under which the router answers something else.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    yield* differingInCase(model)
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { path } = source.value.http
      const isOwn = isIn(own, path)
      if (!isOwn && !isIn(operators, path)) continue
      yield {
        rule: 'source/path-taken',
        message: isOwn
          ? `The router itself answers at ${quote(path)}, so that source ${quote(source.name)} could take nothing there.`
          : `Source ${quote(source.name)} is at ${quote(path)}, which is a path of the router's listener for operators too.`,
        at: valueAt(source, 'http', 'path'),
        help: isOwn
          ? 'Give the source a path of its own, such as `/in/shop`.'
          : 'Give the source a path of its own, such as `/in/shop`: a proxy before both listeners would mistake one for the other.',
        ...(!isOwn && { severity: 'warning' as const }),
      } satisfies Finding
    }
  },
})
