import { type Context, type Manifest, metadata } from './manifest.ts'
import { spread } from './placement.ts'
import { podSpec } from './pod.ts'

/**
 * Routers that share a journal on PostgreSQL. How many there are is the autoscaler's to say. A roll-out starts a pod
 * before it ends one, so that senders notice nothing.
 */
export function deployment(context: Context): Manifest {
  const { labels, selector, annotations } = context
  return {
    key: 'deployment',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(context),
    body: {
      spec: {
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        selector: { matchLabels: selector },
        template: { metadata: { labels, annotations }, spec: podSpec(context, spread(selector)) },
      },
    },
    purpose: 'The routers, which share a journal on PostgreSQL.',
  }
}
