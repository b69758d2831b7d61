import { drop, type Edit, family, set, value, word } from '../mutation.ts'

const path = 'commitments/secure-transfer'

/** A promise that rests on what the router speaks with destinations. */
const promised = (promise: string): Edit => set(path, { promise, control: 'tls.minimum' })
const strong = promised('What we send is encrypted with TLS 1.3 and ciphers of 256 bits.')
const stated = set('router/tls', { minimum: '1.3', cipherBits: 256 })

/** What is said of TLS, beside what the router speaks. */
export const transport = family('transport', [
  {
    id: 'promised-of-what-comes-in',
    edit: promised('All transfers use TLS 1.2 or newer.'),
    rules: ['commitment/unproven'],
    token: value(`${path}/control`),
  },
  {
    id: 'older-version-than-promised',
    given: [strong, stated],
    edit: set('router/tls/minimum', '1.2'),
    rules: ['commitment/version-above'],
    token: word(`${path}/promise`, 'TLS 1.3'),
  },
  {
    id: 'version-not-stated',
    given: [strong, stated],
    edit: drop('router/tls/minimum'),
    rules: ['commitment/version-above'],
    token: word(`${path}/promise`, 'TLS 1.3'),
  },
  {
    id: 'weaker-cipher-than-promised',
    given: [strong, stated],
    edit: set('router/tls/cipherBits', 128),
    rules: ['commitment/cipher-below'],
    token: word(`${path}/promise`, '256 bits'),
  },
  {
    id: 'cipher-not-stated',
    given: [strong, stated],
    edit: drop('router/tls/cipherBits'),
    rules: ['commitment/cipher-below'],
    token: word(`${path}/promise`, '256 bits'),
  },
  {
    id: 'one-version-or-the-oldest',
    edit: promised('What we send is encrypted with TLS 1.2.'),
    rules: ['commitment/version-exact'],
    token: word(`${path}/promise`, 'TLS 1.2'),
    severity: 'note',
  },
])
