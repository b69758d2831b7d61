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
  // https://shopify.dev/docs/apps/build/authentication-authorization: app secrets and access tokens
  { what: 'a secret of Shopify', pattern: /\bshp(at|ca|pa|ss)_[\da-f]{32}\b/ },
  { what: 'a GitLab token', pattern: /\bglpat-[\w-]{16,}/ },
  { what: 'an AWS access key', pattern: /\b(AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}/ },
  { what: 'a JSON web token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/ },
  {
    what: 'an address that is a secret',
    pattern:
      /(https?:\/\/)?(hooks\.zapier\.com\/hooks\/catch\/[\w/-]+|hook\.[\w.]+\.make\.com\/\w{16,}|[\w.-]+\.webhook\.office\.com\/webhookb2\/[\w@/-]+|chat\.googleapis\.com\/v1\/spaces\/[\w-]+\/messages\?[\w=&%-]+)/i,
  },
  { what: 'a SendGrid key', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z\d]{30,}/ },
  { what: 'an address with credentials', pattern: /\b[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+@[^\s/?#]+/i },
]

/** What every marked value contains: most texts hold none of it and need no closer look. */
const hint =
  /:\/\/|slack|discord|whs[ek]|xox|_live_|_test_|gh[opsur]_|github_pat|glpat|A[KS]IA|AIza|eyJ|SG\.|npm_|shp[acps][ast]_|BEGIN /i

/** Keys below which a text is the name of a secret or a credential, never prose. */
const credentialHeader =
  /^(proxy-)?authorization$|(^|-)(auth|cookie|api-?key|access-?key|token|secret|password|passwd|credentials?)$/i
/** Names that sound like it: what stands there has to look like it too. */
const tellingHeader =
  /(^|-)(auth|access|session|sig|hmac|key)($|-)|api-?key|token|secret|password|signature|credential/i
/** Headers of that sound which hold no secret. */
const harmlessHeader = /^(idempotency-key|access-control-.+|(.+-)?key-id)$/i
const tellingKeys: ReadonlySet<unknown> = new Set(
  'secret token password webhook verifyToken certificate key ca'.split(' '),
)
const credentialParameter =
  /^(x-)?((api|access|auth|app|client|shared|subscription|functions?|account|private|secret)[-_]?(key|token)|token|jwt|(client[-_]?)?secret|password|passwd|pwd|credentials?)$/i
const tellingParameter = /^(key|auth|code|sig|signature|hmac|hash|session|sid)$/i
const opaque = /[A-Za-z\d+/_=.~-]{16,}/
const random = /^([\da-f]{32,}|(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d+/_=-]{32,})$/
/** A value that a scheme of HTTP announces as a credential, whatever its header is called. */
const schemed = /^(?:bearer|basic)\s+((?=\S*\d)[A-Za-z\d+/_=.~-]{16,})$/i
/** A name that ends in a value: `key-9f8e7d...`. */
const named = /[-_.:](?=[\da-f]*\d)(?=\d*[a-f])[\da-f]{32,}$/i
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

interface Secret {
  readonly what: string
  readonly start: number
  readonly end: number
}

/**
 * Whether a value, or one within it, could hold a secret at all: `secretIn` then says where. Most declarations hold tens
 * of thousands of texts and none that could.
 */
export function mayHoldSecret(value: unknown, key: string | number = ''): boolean {
  if (typeof value === 'string') return value.length >= 8 && (tellingKeys.has(key) || hint.test(value))
  if (Array.isArray(value)) return value.some((item, i) => mayHoldSecret(item, i))
  if (typeof value !== 'object' || value === null) return false
  if (key === 'headers') return true
  for (const name in value) if (mayHoldSecret((value as Readonly<Record<string, unknown>>)[name], name)) return true
  return false
}

/** The first stretch of a text that looks like a secret's value rather than its name. */
export function secretIn(text: string, path: readonly (string | number)[]): Secret | null {
  if (text.length < 8) return null
  if (hint.test(text))
    for (const { what, pattern } of marked) {
      const match = pattern.exec(text)
      if (match) return { what, start: match.index, end: match.index + match[0].length }
    }
  const key = String(path[path.length - 1])
  if (path[path.length - 2] === 'headers') return inHeader(key, text)
  if (text.includes('://') && /:\/\/\S*\?\S*=/.test(text)) return inQuery(text)
  return tellingKeys.has(key) && (random.test(text) || named.test(text) || uuid.test(text))
    ? { what: 'a secret', start: 0, end: text.length }
    : null
}

/** A credential under a name that says so, or a value that is too random for anything else. */
function inHeader(name: string, text: string): Secret | null {
  const value = /^(?:(?:bearer|basic|token|key|apikey)\s+)?(\S{6,})/i.exec(text)
  const match = harmlessHeader.test(name)
    ? null
    : credentialHeader.test(name)
      ? value
      : tellingHeader.test(name)
        ? opaque.exec(text)
        : null
  const found =
    match?.[1] ?? match?.[0] ?? schemed.exec(text)?.[1] ?? (random.test(value?.[1] ?? '') ? value?.[1] : undefined)
  if (found === undefined) return null
  const start = text.indexOf(found)
  return { what: 'a credential', start, end: start + found.length }
}

/** The value of a parameter whose name says that it is a credential, or which is too random for anything else. */
function inQuery(text: string): Secret | null {
  const parameters = /[?&;]([\w.~-]+)=([^&#;\s"']{6,})/g
  for (const { 1: name = '', 2: value = '', 0: all, index } of text.matchAll(parameters)) {
    const telling = credentialParameter.test(name) || (tellingParameter.test(name) && opaque.test(value))
    if (!telling && !random.test(value)) continue
    const start = index + all.length - value.length
    return { what: 'a credential', start, end: start + value.length }
  }
  return null
}
