import ipaddr from 'ipaddr.js'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import type { Source } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isInside, isReserved } from '../support/routes/public-names.ts'
import { quote } from '../support/text.ts'
import { visitStrings } from '../support/texts/strings.ts'

export const factReservedAddress = defineRule({
  name: 'fact/reserved-address',
  summary: 'An address in a project that is enforced at a name which nobody has, or which leads to one machine alone.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  *found({ model }) {
    // Where not all of it has been written yet, so may this be.
    if (model.project?.value.level !== 'enforced') return
    const found: Finding[] = []
    for (const resource of addressed(model)) {
      if (resource.poisoned) continue
      visitStrings(resource.value, (text, path) => {
        const host = text.includes('@') || text.includes('://') ? hostOf(text) : null
        const why = host === null ? null : wrongWith(host, text, resource, path)
        if (host === null || why === null) return
        const start = text.lastIndexOf(host)
        found.push({
          rule: 'fact/reserved-address',
          message: `${quote(host)} ${why}, so that ${quote(String(path.at(-1)))} leads to nobody.`,
          at: { ...placeIn(resource, [...path]), ...(start >= 0 && { within: { start, end: start + host.length } }) },
          help: 'State the address that is meant, or mark it: `{missing: why, ask: whom}`.',
        })
      })
    }
    yield* found
  },
})

/** The sections in which addresses stand that people, authorities or senders are to use. */
function* addressed(model: Model): Iterable<Resource<unknown>> {
  if (model.organisation) yield model.organisation
  for (const resources of [
    model.lawfulBases,
    model.activities,
    model.recipients,
    model.notices,
    model.sources,
    model.channels,
  ])
    yield* resources.values()
}

/** The host of a whole text that is an address: `https://a.example/b`, `a@b.example`, `A <a@b.example>`. */
function hostOf(text: string): string | null {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return URL.parse(text)?.hostname || null
  return /^(?:[^<>]*<)?[^\s@<>]+@([^\s@<>]+)>?$/.exec(text)?.[1]?.toLowerCase() ?? null
}

function wrongWith(host: string, text: string, of: Resource<unknown>, path: readonly Step[]): string | null {
  const { section } = of
  // Where the router sends to or is reached is said by the rules on hosts and notices.
  if (section === 'channels' && path[0] !== 'email') return null
  if (section === 'sources' && path.at(-1) !== 'publicUrl') return null
  if (isReserved(host)) return 'is kept for examples (RFC 2606)'
  if (section === 'notices' || path.at(-1) === 'server') return null
  // Proof may lie in a network of the house; on one machine nobody else finds it.
  const isMail = !text.includes('://')
  const alone = /^(?:(?:.*\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.(?:invalid|test))$/
  const inside = isMail ? isInside(host) : alone.test(host)
  const housed = isCalledFromOutside(of) && (isPrivate(host) || isInside(host))
  return inside || housed ? 'is reached by nobody outside' : null
}

/** Whether the sender of a source is a provider: whose signatures are of one's own kind may stand in the same house. */
function isCalledFromOutside({ section, value }: Resource<unknown>): boolean {
  const scheme = section === 'sources' ? (value as Source).http.verify?.scheme : undefined
  return scheme !== undefined && !ownSchemes.has(scheme)
}

/** The schemes that anybody may speak. */
const ownSchemes: ReadonlySet<string> = new Set(['hmac', 'bearer', 'none', 'standard-webhooks'])

/** A literal address that is routed nowhere but in its own network: RFC 1918, RFC 4193, RFC 6598, link-local. */
function isPrivate(host: string): boolean {
  const literal = host.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(literal) && ipaddr.process(literal).range() !== 'unicast'
}
