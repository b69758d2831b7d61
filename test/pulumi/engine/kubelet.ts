import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../cluster/client.ts'
import { playKubelet } from '../../cluster/pods.ts'

/**
 * Plays the kubelet in namespaces for as long as something runs, which waits for pods to be ready.
 *
 * @param absent the digest of an image that no registry has
 */
export async function withKubelet<T>(
  client: Client,
  namespaces: readonly string[],
  absent: string | null,
  work: Promise<T>,
): Promise<T> {
  let running = true
  const played = (async () => {
    while (running) {
      for (const namespace of namespaces) {
        await playKubelet(client, namespace, absent)
        await playVolumes(client, namespace)
      }
      await sleep(500)
    }
  })()
  try {
    return await work
  } finally {
    running = false
    await played
  }
}

/** Tells of claims what a provisioner of volumes would: that they are bound, as large as they were asked for. */
async function playVolumes(client: Client, namespace: string): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}/persistentvolumeclaims`
  for (const { metadata, spec, status } of await client.list(path)) {
    const { requests } = (spec?.resources ?? {}) as { readonly requests?: { readonly storage: string } }
    const { storage } = (status?.capacity ?? {}) as { readonly storage?: string }
    if (status?.phase === 'Bound' && storage === requests?.storage) continue
    const bound = { phase: 'Bound', accessModes: spec?.accessModes, capacity: { storage: requests?.storage } }
    await client.patch(`${path}/${metadata.name}/status`, { status: bound })
  }
}
