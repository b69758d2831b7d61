import { createPrivateKey, X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import type { SecretSet, Secrets } from '../../config/secrets.ts'
import type { ChannelPlan } from '../../contract/plan.ts'
import type { ClientTls } from '../outgoing.ts'

type MutualTls = NonNullable<Extract<ChannelPlan['connector'], { readonly kind: 'http' }>['mtls']>

/** What to show in TLS for a tenant: one object as long as the files stay the same; `null` when it cannot be used now. */
export type ClientMaterial = (tenant: string, now: number) => ClientTls | null

interface Entry {
  readonly sets: readonly (SecretSet | null)[]
  /** `null` when it was unreadable. */
  readonly material: { readonly tls: ClientTls; readonly from: number; readonly until: number } | null
}

/**
 * A client's certificate chain and key in PEM, and perhaps the CA of the server, from secrets. Read anew when a file has
 * changed. What is unreadable, does not fit together, or is not valid at the time counts as missing.
 */
export function createClientMaterial(mtls: MutualTls, secrets: Secrets): ClientMaterial {
  const entries = new Map<string, Entry>()
  const names = [mtls.certificate, mtls.key, ...(mtls.ca === null ? [] : [mtls.ca])]
  return (tenant, now) => {
    const sets = names.map((name) => secrets.get(name, tenant))
    let entry = entries.get(tenant)
    if (entry === undefined || sets.some((set, index) => set !== entry?.sets[index])) {
      entry = { sets, material: read(sets) }
      entries.set(tenant, entry)
    }
    const { material } = entry
    return material !== null && material.from <= now && now < material.until ? material.tls : null
  }
}

function read(sets: readonly (SecretSet | null)[]): Entry['material'] {
  const [cert, key, ca] = sets.map((set) => set?.values[0])
  if (cert === undefined || key === undefined || (sets.length > 2 && ca === undefined)) return null
  try {
    const certificate = new X509Certificate(cert)
    if (!certificate.checkPrivateKey(createPrivateKey(key))) return null
    const tls: ClientTls = { cert, key, ...(ca === undefined ? null : { ca: [ca] }) }
    if (ca !== undefined) new X509Certificate(ca)
    createSecureContext({ cert, key, ca })
    return { tls, from: certificate.validFromDate.getTime(), until: certificate.validToDate.getTime() }
  } catch {
    return null
  }
}
