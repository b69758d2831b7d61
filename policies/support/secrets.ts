import type { Step } from '../../compiler/diagnostics/place.ts'

interface Pattern {
  readonly what: string
  readonly pattern: RegExp
}

/** Values that carry their own mark. */
const marked: readonly Pattern[] = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?/ },
  {
    what: 'the address of a Slack webhook',
    pattern: /(https?:\/\/)?hooks\.slack(-gov)?\.com\/(services|workflows|triggers)\/[\w/+-]+/i,
  },
  {
    what: 'the address of a Discord webhook',
    pattern: /(https?:\/\/)?([a-z]+\.)?discord(app)?\.com\/api\/(v\d+\/)?webhooks\/[\w/-]+/i,
  },
  { what: 'a signing secret of Standard Webhooks', pattern: /\bwhs(ec|k)_[\w+/=-]{8,}/ },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[\w-]{8,}/ },
  { what: 'a Stripe key', pattern: /\b[rs]k_(live|test)_\w{8,}/ },
  { what: 'a GitHub token', pattern: /\b(gh[opsur]_\w{30,}|github_pat_\w{20,})/ },
  { what: 'a GitLab token', pattern: /\bglpat-[\w-]{16,}/ },
  { what: 'an AWS access key', pattern: /\b(AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}/ },
  { what: 'a JSON web token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/ },
  { what: 'an address with credentials', pattern: /\b[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+@[^\s/?#]+/i },
]

/** What every marked value contains: most texts hold none of it and need no closer look. */
const hint = /:\/\/|slack|discord|whs[ek]|xox|_live_|_test_|gh[opsur]_|github_pat|glpat|A[KS]IA|AIza|eyJ|BEGIN /i

/** Keys below which a text is the name of a secret or a credential, never prose. */
const tellingHeader = /^(proxy-)?authorization$|^cookie$|api-?key|token|secret|password|signature|credential/i
const tellingKey = /^(secret|token|password|webhook)$/
const opaque = /[A-Za-z\d+/_=.~-]{16,}/
const random = /^([\da-f]{32,}|(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d+/_=]{32,})$/

/** The first stretch of a text that looks like a secret's value rather than its name. */
export function secretIn(text: string, path: readonly Step[]): { what: string; start: number; end: number } | null {
  if (text.length < 8) return null
  for (const { what, pattern } of hint.test(text) ? marked : []) {
    const match = pattern.exec(text)
    if (match) return { what, start: match.index, end: match.index + match[0].length }
  }
  const key = String(path.at(-1))
  const credential = path.at(-2) === 'headers' && tellingHeader.test(key) ? opaque.exec(text) : null
  if (credential) return { what: 'a credential', start: credential.index, end: credential.index + credential[0].length }
  return tellingKey.test(key) && random.test(text) ? { what: 'a secret', start: 0, end: text.length } : null
}
