import { createPrivateKey, createPublicKey, sign } from 'node:crypto'

/** One value of ASN.1 in DER: its tag, its length, what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content])
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)

/** sha256WithRSAEncryption (RFC 4055). */
const algorithm = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05))
/** `CN=bylaw dev` (RFC 5280). */
const name = sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('bylaw dev')))))
const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')))

/**
 * A certificate in PEM that an RSA key signs for itself: it holds the key's public half, which is all that is read of a
 * provider's. X.509 version 1 (RFC 5280, section 4.1).
 *
 * @param key the private key in PEM
 */
export function certificateOf(key: string): string {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const signed = sequence(der(0x02, Buffer.from([1])), algorithm, name, validity, name, publicKey)
  const signature = sign('sha256', signed, createPrivateKey(key))
  const certificate = sequence(signed, algorithm, der(0x03, Buffer.from([0]), signature))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----`
}
