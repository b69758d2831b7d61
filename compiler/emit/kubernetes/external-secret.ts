import { type Context, type Manifest, metadata } from './manifest.ts'
import { type Named, named, type Tree } from './tree.ts'

/**
 * For clusters with the External Secrets operator: where each secret of the router is kept. Not immutable, so that
 * secrets can be rotated; the router reads them again by itself.
 */
export const externalSecret = (context: Context): Manifest => {
  const { facts, args } = context
  const path = args('secretPath')
  const secret = (name: string): Tree => ({ secretKey: name, remoteRef: { key: below(path, name) } })
  return {
    key: 'external-secret',
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: metadata(context),
    body: {
      spec: {
        refreshInterval: '5m',
        secretStoreRef: { kind: args('secretStoreKind'), name: args('secretStore') },
        target: { name: args('credentialsSecret'), creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: facts.secrets.map(secret),
      },
    },
    purpose: 'Fills the Secret of the credentials from a store of secrets.',
    condition: { parameter: 'secretStore', stated: true },
  }
}

/** Names of secrets are of letters, digits, `-`, `_` and `.`: nothing in a template is quoted. */
const below = (path: Named, name: string): Named =>
  named(`pulumi.interpolate\`\${${path.code}}/${name}\``, `${String(path.value)}/${name}`)
