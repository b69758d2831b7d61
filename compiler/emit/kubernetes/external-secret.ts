import { type Context, type Manifest, metadata } from './manifest.ts'
import type { Tree } from './tree.ts'

/**
 * For clusters with the External Secrets operator: where each secret of the router is kept. Not immutable, so that
 * secrets can be rotated; the router reads them again by itself.
 */
export const externalSecret = (context: Context): Manifest => {
  const { facts, args } = context
  const secret = (name: string): Tree => ({ secretKey: name, remoteRef: { key: `${facts.name}/${name}` } })
  return {
    key: 'external-secret',
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: metadata(context),
    body: {
      spec: {
        refreshInterval: '5m',
        secretStoreRef: { kind: 'SecretStore', name: args('secretStore') },
        target: { name: args('credentialsSecret'), creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: facts.secrets.map(secret),
      },
    },
    purpose: 'Fills the Secret of the credentials from a store of secrets.',
    condition: { parameter: 'secretStore', stated: true },
  }
}
