import { type KeyObject, X509Certificate } from 'node:crypto'

/** The public key of a certificate in PEM under RSA, or `null` when it is none. */
export function readCertificate(secret: Buffer): KeyObject | null {
  try {
    const { publicKey } = new X509Certificate(secret)
    return publicKey.asymmetricKeyType === 'rsa' ? publicKey : null
  } catch {
    return null
  }
}

/** What is wrong with a certificate, as the end of a sentence. */
export const refuseCertificate = (secret: Buffer): string | null =>
  readCertificate(secret) === null ? 'must be a certificate (PEM) of an RSA key' : null

const LONGEST_SIGNATURE = 1024

/** The bytes of a signature in base64, or `null` when it is not the text of one. */
export function readSignature(text: unknown): Buffer | null {
  if (typeof text !== 'string' || text === '' || text.length > LONGEST_SIGNATURE) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** Whether an address is one of a host, by HTTPS. Nothing is ever fetched from it. */
export function isAddressOf(text: unknown, host: RegExp): boolean {
  const url = typeof text === 'string' ? URL.parse(text) : null
  return url !== null && url.protocol === 'https:' && url.port === '' && url.username === '' && host.test(url.hostname)
}
