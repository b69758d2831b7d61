import type { SecureContextOptions } from 'node:tls'
import type { TlsPlan } from '../contract/plan.ts'

/** What a destination has to speak at least, as Node is told of it. */
export type TlsFloor = Readonly<Pick<SecureContextOptions, 'minVersion' | 'ciphers'>>

/** Of TLS 1.3 (RFC 8446, B.4) and, with forward secrecy and as AEAD, of TLS 1.2 (RFC 5289, RFC 7905): those whose key has 256 bits. */
const CIPHERS_OF_256_BITS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
].join(':')

/** Never below TLS 1.2, whatever flags Node was started with. */
export const tlsFloor = ({ minimum = '1.2', cipherBits = 128 }: Partial<TlsPlan> = {}): TlsFloor => ({
  minVersion: `TLSv${minimum}`,
  ...(cipherBits === 256 && { ciphers: CIPHERS_OF_256_BITS }),
})
