import { type Context, type Manifest, metadata } from './manifest.ts'

/** An identity of its own that can do nothing: the router does not call the Kubernetes API. */
export const serviceAccount = (context: Context): Manifest => ({
  key: 'service-account',
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(context),
  body: { automountServiceAccountToken: false },
  purpose: 'The identity of the pod, without a token.',
})
