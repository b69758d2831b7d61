import type { Model } from '../../../compiler/model/model.ts'
import { controls } from '../../controls.ts'
import { isIn } from '../../words/match.ts'

/** Whether the router realises a control, and there is a router to do so. */
export function isRealised(model: Model, control: string | undefined): boolean {
  if (control === undefined || !Object.hasOwn(controls, control)) return false
  const routes = [...model.routes.values()].filter(({ poisoned }) => !poisoned)
  if (routes.length === 0) return false
  // A source that takes events from anybody has no signature to verify.
  if (control === 'ingress.verified')
    return routes.every(({ value }) => {
      const source = model.sources.get(value.source)
      const scheme = source?.poisoned ? undefined : source?.value.http.verify?.scheme
      return scheme !== undefined && scheme !== 'none'
    })
  return true
}

/** Whose way of data a text plainly speaks of: what comes in is not what the router sends. */
const incoming =
  /\b(?:you|they|customers?|senders?|users?) (?:send|sends|submit|upload)\b|\b(?:sen[dt]|sends) (?:to )?us\b/i
const outgoing =
  /\b(?:sen[dt]|sends|sending|deliver(?:s|ed|y|ies|ing)?|forward(?:s|ed|ing)?|pass(?:es|ed)? on|outgoing|outbound|destinations?|recipients?)\b/i

/**
 * Whether a control does all that a text rests on it for. TLS towards senders ends in front of the router: what is said of
 * every transfer needs somebody who sees to it there.
 */
export const isWhole = (control: string, said: string): boolean =>
  control !== 'tls.minimum' || (isIn(outgoing, said) && !isIn(incoming, said))
