import { isIn, matchOf } from './match.ts'

/** What promises say that each control keeps: words that are about it and about no other. */
const words: readonly (readonly [control: string, words: RegExp])[] = [
  [
    'journal.encrypted',
    /\b(we|router|journal) (stores?|keeps?|holds?)\b[^.;]{0,30}\bencrypt|\bencrypt\w* (at rest|where (it|they) (is|are) (stored|kept)|on (disk|disc)|in (the )?(storage|database|journal))|\b(stored|kept|held|saved)\b[^.;]{0,30}\bencrypt|\bencrypt\w*\b[^.;]{0,20}\b(at rest|stored|storage|journal|database|disks?)\b/i,
  ],
  [
    'ingress.verified',
    /\b((known|verified|authenticated|proven) senders?|prov(e|es|ing) (who|its identity|their identity|themselves|itself)|signatures?|signed (requests?|webhooks?|events?)|verif(y|ies|ied|ication)|authenticat\w*)\b/i,
  ],
  [
    'egress.confined',
    /\b(egress|reach(es)? (only|no|nothing|nowhere|none)|reach(es)?\b[^.;]{0,30}\b(hosts?|servers?|services?|destinations?|places?)( alone| only)\b|only (reach|connect|send|talk)\w*|connects? (only|to no)|outgoing|no other (hosts?|servers?|destinations?|services?)|(hosts?|services|destinations|places) that we (name|declare|list))\b/i,
  ],
  [
    'retention.enforced',
    /\b(erased?|erasure|delet\w*|destroy\w*|purg\w*|removed)\b[^.;]{0,40}\b(days?|weeks?|months?|years?|period|end|expir\w*|time)\b|\bexpir\w*\b[^.;]{0,30}\b(erased?|delet\w*|destroy\w*|purg\w*|removed|gone)\b/i,
  ],
  [
    'fields.default-deny',
    /\b(undeclared|not declared|unknown|unlisted|other) (fields?|data)\b[^.;]{0,30}\b(drop|discard|ignor|reject)/i,
  ],
  ['tls.minimum', /\b(tls|in transit|in transfer|on the wire|transport encryption)\b/i],
  [
    'secrets.by-reference',
    /\b(secrets?|keys|credentials|passwords?)\b[^.;]{0,40}\b(files?|generated|code|repositor\w*|reference|mounted)\b/i,
  ],
  ['logs.without-payload', /\blogs?\b[^.;]{0,40}\b(no|without|never|nothing)\b/i],
  [
    'delivery.at-least-once',
    /\b(at least once|nothing is lost|not lost|no (event|message) is lost|is delivered or)\b/i,
  ],
]

/** What no control of the router does: it reads what it routes, so that nothing is encrypted from end to end, or for it. */
const beyond =
  /\bend[- ]to[- ]end\b|\bzero[- ]knowledge\b|\b(?:nobody|no one|none)(?: else)? (?:but|except|other than) you\b[^.;,]{0,20}\b(?:read|reads|see|sees|decrypt|decrypts|access|open|opens)\b|\b(?:only you|you alone) (?:can |could |hold |have )(?:ever )?(?:read|see|decrypt|access|open|the keys?)\b|\bnot even (?:we|us|our (?:own )?(?:staff|team|engineers?|administrators?|employees?))\b[^.;]{0,20}(?:\b(?:read|see|decrypt|access|open)\b|$)|\bwe (?:cannot|can't|could not|are not able to) (?:read|see|decrypt|open) (?:it|them|any|your|what)\b/i

/** Words that promise more than any control can keep, as UTF-16 offsets. */
export function beyondControls(text: string): { readonly start: number; readonly end: number } | null {
  const match = matchOf(beyond, text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

/**
 * The control that a text is about, where it plainly is about one and not about the named one; `null` where it may be
 * about the named one, or about what this table does not know.
 */
export function controlMeant(text: string, named: string): string | null {
  if (words.find(([control]) => control === named)?.[1].test(text)) return null
  const meant = words.filter(([, pattern]) => isIn(pattern, text))
  const [only] = meant
  return only && meant.length === 1 ? only[0] : null
}

/** What texts say against a control: the router does not do this. */
const opposites: Readonly<Record<string, RegExp>> = {
  'egress.confined':
    /\b(?:reach(?:es)?|connects? to|sends? to|talks? to) (?:any|every|all|whatever) (?:hosts?|servers?|destinations?|services?|places?|address(?:es)?|addresses on)\b/i,
  'ingress.verified':
    /\b(?:anybody|anyone|everybody|everyone|every (?:sender|system)|any (?:sender|system)) (?:may|can|is free to) (?:send|post|write|deliver)\b|\bsenders? (?:need not|do not have to|don't have to|never|do not|are not (?:asked|made) to) (?:prove|sign|authenticate|verify|identify)\b|\b(?:un(?:signed|verified|authenticated)) (?:requests?|events?|senders?) (?:is|are) (?:taken|accepted|heard)\b/i,
  'retention.enforced':
    /\b(?:nothing|none|no (?:data|event|record)) (?:is|are) (?:ever )?(?:erased|deleted|removed|purged)\b|\b(?:kept|stored|held) (?:for ?ever|indefinitely|without (?:an? )?(?:end|limit))\b|\b(?:is|are) (?:never|not) (?:erased|deleted|removed|purged)(?=\W*(?:[.;]|$))/i,
  'fields.default-deny':
    /\b(?:undeclared|unknown|unlisted|all other) (?:fields?|data) (?:is|are) (?:kept|stored|passed on|sent)\b/i,
  'logs.without-payload':
    /\blogs? (?:hold|holds|contain|contains|include|includes) (?:the |all |whole )*(?:payloads?|bodies|contents?)\b/i,
}

/** Words by which a text says the opposite of the control that it names, as UTF-16 offsets. */
export function againstControl(
  text: string,
  control: string,
): { readonly words: string; readonly start: number; readonly end: number } | null {
  const match = opposites[control]?.exec(text)
  if (!match || /\b(?:no|not|never|nobody|cannot|nothing(?! is| are))\b[^.;]*$/i.test(text.slice(0, match.index)))
    return null
  return { words: match[0], start: match.index, end: match.index + match[0].length }
}
