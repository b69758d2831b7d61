import type { Tree } from '../tree.ts'

/** The policy that a backend makes. */
export interface Confinement {
  readonly apiVersion: string
  readonly kind: string
  readonly spec: { readonly [key: string]: Tree }
}
