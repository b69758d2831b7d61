/**
 * Annotations by which an object tells Pulumi's Kubernetes provider what to wait for. To everything else that applies
 * manifests they say nothing. Decision 141 has what its provider does without them.
 */

/**
 * Not to wait. A Service has no generation: the provider takes what its watch last saw of one for what it has just
 * applied, and keeps a state from before the update. What a Service leads to, the workload waits for.
 */
export const notAwaited = { 'pulumi.com/skipAwait': 'true' } as const

/**
 * One pod of the present revision that is ready. The provider's own condition of a StatefulSet reads a status that its
 * controller has not brought up to date, and takes a pod that cannot start for well; a path is read of a status that is
 * of the present generation alone.
 */
export const onePodReady = {
  'pulumi.com/waitFor': JSON.stringify(
    ['updatedReplicas', 'readyReplicas'].map((count) => `jsonpath={.status.${count}}=1`),
  ),
} as const

/** Volumes that are made for the first pod of a claim come after the pod: nothing may wait for them before it. */
export const ofClaims = {
  ...notAwaited,
  // A claim outlives its stack, and another one takes it up: with the digest of another declaration, which the first
  // stack's field manager still holds. What the API lets nobody change, it refuses all the same.
  'pulumi.com/patchForce': 'true',
} as const
