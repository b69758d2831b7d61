import ipaddr from 'ipaddr.js'

/** What a text looks like. The text itself is not kept: samples hold personal data. */
export type ValueShape =
  | 'email'
  | 'phone'
  | 'ip'
  | 'url'
  | 'webhook-url'
  | 'date'
  | 'time'
  | 'uuid'
  | 'hash'
  | 'digits'
  | 'long-digits'
  | 'mac'
  | 'official-id'
  | 'person-reference'
  | 'handle'
  | 'full-name'
  | 'code'
  | 'slug'
  | 'initial'
  | 'counter'
  | 'salutation'
  | 'distinguished-name'
  | 'yes-no'
  | 'given-name'
  | 'word'
  | 'path'
  | 'symbols'
  | 'json'
  | 'clock'
  | 'mark'
  | 'point'
  | 'phrase'
  | 'card'
  | 'bank-account'
  | 'token'
  | 'user-agent'
  | 'prose'

const tokens =
  /^Bearer [\w.~+/-]{8,}=*$|^eyJ[\w-]{8,}\.[\w-]+\.|^(gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|sk_(live|test)_|rk_(live|test)_|whsec_|SG\.|ya29\.|npm_|pypi-)\w|^A(KI|SI)A[A-Z2-7]{8,}|-----BEGIN /

/** The local part and the host of an address (RFC 5321, 4.1.2, unquoted), in letters of any script. */
const local = "[\\w.!#$%&'*+/=?^`{|}~\\p{L}-]{1,64}"
const host = '([\\p{L}\\d]([\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.)+\\p{L}{2,}'
/** One address, alone or with its owner's name before it. An address in angle brackets alone identifies a message. */
const mailbox = `(${local}@${host}|("[^"]{1,200}"|[^<>@",;]{1,200}) ?<${local}@${host}>)`
/** What looks like an address and is a file (`logo@2x.png`) or a repository. */
const file = /\.(png|jpe?g|gif|svg|webp|js|css|html?|pdf|git|json|xml|zip|txt|ico)$/i
const word = "(\\p{Lu}[\\p{L}'’.-]*)"

/** In the order in which they are tried. */
const patterns: readonly (readonly [ValueShape, RegExp])[] = [
  // What stands in it is not seen.
  ['json', /^\s*(\{\s*"[^"]{1,100}"\s*:.*\}|\[\s*\{.*\}\s*\])\s*$/s],
  ['token', tokens],
  ['webhook-url', /^https:\/\/(hooks\.slack\.com\/|discord(app)?\.com\/api\/webhooks\/)/],
  ['phone', /^(sips?:)?\+?\d{7,15}@(s\.whatsapp\.net|c\.us|\d{1,3}(\.\d{1,3}){3}(:\d+)?)$/],
  ['email', new RegExp(`^${mailbox}(\\s*[,;]\\s*${mailbox}){0,49}$`, 'u')],
  ['url', /^(https?|git|ssh|ftp|wss?):\/\/\S+$/i],
  ['mac', /^([\da-f]{2}[:-]){5}[\da-f]{2}$/i],
  ['time', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/],
  ['time', /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4}\b/],
  ['time', /^\d{1,2}[./]\d{1,2}[./](19|20)?\d\d(,| at)? \d{1,2}:\d\d/],
  ['date', /^(\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](19|20)?\d\d)$/],
  ['uuid', /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i],
  ['official-id', /^(\d{3}-\d{2}-\d{4}|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])$/],
  ['person-reference', /^(Patient|Practitioner|PractitionerRole|RelatedPerson|Person)\/\S{1,64}$/],
  // Users of Matrix (`@ada:example.org`) and of the cloud that calls them `arn`.
  [
    'person-reference',
    /^@[\w.=/+-]{1,100}:[\w.-]+\.[a-z]{2,}$|^arn:aws[\w-]*:(iam|sts)::\d*:(user|assumed-role)\/\S{1,128}$/,
  ],
  ['handle', /^@[\w.-]{1,64}@[\w-]+(\.[\w-]+)+$/],
  ['phone', /^\+[1-9][\d ().-]{6,20}\d$/],
  // ISO 13616: 15 to 32 characters, of a country that has such numbers.
  [
    'bank-account',
    /^(?![A-HJ-NPR-Z\d]{17}$)(?=( ?[A-Z\d]){15})(A[DELTZ]|B[AEGHIRY]|C[HRYZ]|D[EJKO]|E[EGS]|F[IKOR]|G[BEILRT]|H[NRU]|I[ELQST]|JO|K[WZ]|L[BCITUVY]|M[CDEKNRTU]|N[ILO]|OM|P[KLST]|QA|R[OSU]|S[ACDEIKMOTV]|T[LNR]|UA|V[AG]|XK|YE)\d{2}( ?[A-Z\d]{4}){2,6}( ?[A-Z\d]{1,4})?$/,
  ],
  ['distinguished-name', /^(uid|cn|CN|UID)=[^,=]{1,200}(, ?\w{1,10}=[^,=]{1,200}){1,20}$/],
  ['hash', /^(?=.*\d)[\da-f]{16,}$/i],
  ['user-agent', /^(Mozilla\/\d|[\w.-]+\/\d+(\.\d+)* \()/],
]

/** The shape of a text, `null` when it looks like nothing in particular. */
export function valueShape(text: string): ValueShape | null {
  // RFC 6068 and RFC 3966, and directories of mail: an address by its scheme.
  const value = text.trim().replace(/^(mailto|tel|smtp):(?=\S)/i, '')
  if (isCardNumber(value)) return 'card'
  if (isCredentials(value)) return 'token'
  if (isAddress(value.replace(/\/\d{1,3}$/, ''))) return 'ip'
  if (value.length <= 4096) {
    for (const [shape, pattern] of patterns)
      if (pattern.test(value) && !(shape === 'email' && file.test(value))) return shape
  }
  if (/^\d{10,15}$/.test(value)) return 'long-digits'
  if (/^\d{4,}$/.test(value)) return 'digits'
  // Four words are more than a label.
  const words = value.slice(0, 1000).split(/\s+/)
  if (words.length > 3 && !fullName.test(value) && words.some((one) => /\p{L}/u.test(one))) return 'prose'
  return labels.find(([, pattern]) => pattern.test(value))?.[0] ?? null
}

/** RFC 7617: a name and a password. `Basic plan` is none. */
function isCredentials(text: string): boolean {
  const [, encoded] = /^Basic ([A-Za-z\d+/]{4,}={0,2})$/.exec(text) ?? []
  return encoded !== undefined && /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(encoded, 'base64').toString('latin1'))
}

const isAddress = (text: string): boolean =>
  text.length <= 45 && (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text))

/** At most three words with capitals, or four with particles between them. */
const fullName = new RegExp(
  `^${word}( (${word}|de|da|van|von|der|den|di|le|la|bin|al)){1,2}$|^${word}( (${word}|de|da|van|von|der|den|di|le|la|bin|al))? (de|da|van|von|der|den|di|le|la|bin|al) ((de|der|den|la) )?${word}$`,
  'u',
)

/** Shapes that mean something only under a name that fits. */
const labels: readonly (readonly [ValueShape, RegExp])[] = [
  // A latitude and a longitude, with what follows them.
  ['point', /^-?\d{1,2}\.\d{2,}(, ?|;| )-?\d{1,3}\.\d{2,}( -?\d+(\.\d+)?){0,2}$/],
  ['clock', /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/],
  ['symbols', /^[^\p{L}]+$/u],
  ['yes-no', /^(true|false|yes|ja|nein|nee|oui|non)$/i],
  // Too short to be anybody's number or name: a mark, or a code of two letters.
  [
    'salutation',
    /^(mr|mrs|miss|mme|mlle|monsieur|madame|herr|frau|Mr|Mrs|MRS|Ms|Miss|MISS|Mx|Dr|Prof|Herr|Frau|Mme|Mlle|Monsieur|Madame|Sr|Sra|Dhr|Mevr)\.?$/,
  ],
  ['initial', /^[A-Za-z]{1,2}$/],
  ['counter', /^\d{1,2}[A-Z]$/],
  ['mark', /^[A-Z]{3,}(_[A-Z]+)*$/],
  ['word', /^[a-z][a-z]{2,19}$/],
  ['given-name', /^\p{Lu}\p{Ll}{2,19}$/u],
  ['full-name', fullName],
  ['phrase', /^\p{L}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*){1,2}$/u],
  ['code', /^(?=.*\d)(?=.*[A-Z_|:])[\w:|.-]{6,}$/],
  ['code', /^(?=(?:.*\d){3})(?=.*\d[a-z]+\d)[a-z\d]{8,}$/i],
  ['path', /^[\w.-]+\/[\w./-]+$/],
  ['slug', /^[a-z\d]+([._:-][a-z\d]+)+$/],
]

/** Issuers' prefixes with their lengths, and the check digit (ISO/IEC 7812-1, Annex B). UnionPay's have 16 or 19 digits. */
const issuers =
  /^(4\d{12}(\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(0[0-5]|[689]\d)\d{11}|6\d{15}|62\d{17}|35\d{14}|9792\d{12})$/

function isCardNumber(text: string): boolean {
  if (!/^\d[\d -]{11,22}\d$/.test(text)) return false
  const digits = text.replace(/[ -]/g, '')
  if (!issuers.test(digits)) return false
  let sum = 0
  for (const [i, c] of [...digits].reverse().entries()) {
    const digit = Number(c) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Names of properties that are data themselves: an object by e-mail address, by id, by day. */
const dataLike: ReadonlySet<ValueShape | null> = new Set<ValueShape>([
  'email',
  'phone',
  'ip',
  'webhook-url',
  'date',
  'time',
  'uuid',
  'hash',
  'digits',
  'long-digits',
  'mac',
  'official-id',
  'card',
  'bank-account',
  'token',
  'person-reference',
])

const looksLikeData = (name: string): boolean =>
  name.length > 100 ||
  /\p{Cc}|.@|^[$!#+]\S+:[\w-]+\.\w/u.test(name) ||
  /^\d+$/.test(name) ||
  dataLike.has(valueShape(name))

/**
 * Names that may be data, and fields just as well: questions of a form, claims by their web address (RFC 7519, 4.2),
 * `@type`. Where all names are such, they are data, unless web addresses hold objects (`events` of RFC 8417).
 */
const mayBeData = (name: string): boolean => /^@|^(https?|urn):/.test(name) || valueShape(name) === 'prose'

const isWebName = (name: string): boolean => /^(https?|urn):[^?#]+(#[\w-]+)?$/.test(name)

/** Whether an object's names are data rather than fields: people by e-mail address, amounts by day. */
export const hasDataForNames = (entries: readonly (readonly [name: string, value: unknown])[]): boolean =>
  entries.some(([name]) => looksLikeData(name)) ||
  // Short identifiers, as forms have for their questions.
  (entries.length > 0 && entries.every(([name]) => /^(?=.*\d)(?=.*[a-f])[\da-f]{8}$/.test(name))) ||
  (entries.length > 0 &&
    entries.every(([name, value]) => mayBeData(name) && !(isWebName(name) && typeof value === 'object')))
