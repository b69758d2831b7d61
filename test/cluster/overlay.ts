import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { json } from '../../compiler/emit/json.ts'

export interface Overlay {
  readonly namespace: string
  /** The digest of the image that runs, of the router and of the egress proxy. */
  readonly image: string
  /** Files or folders of a build. */
  readonly resources: readonly string[]
  /** Further patches, as Kustomize has them. */
  readonly patches?: readonly Patch[]
  /** As Kustomize sorts by itself, which the README tells not to. */
  readonly unsorted?: boolean
}

export interface Patch {
  readonly target: { readonly kind: string; readonly name?: string }
  readonly patch: string
}

/** A digest of one hexadecimal digit over and over. */
export const digest = (of: string): string => `sha256:${of.repeat(64)}`

/**
 * An overlay as the README of the manifests shows it, over a build. No scheduler takes its pods: what a kubelet would
 * tell of them, the test tells.
 *
 * @returns its folder
 */
export function writeOverlay(folder: string, name: string, overlay: Overlay): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  const unscheduled = ['StatefulSet', 'Deployment'].map((kind) => ({
    target: { kind },
    patch: '[{"op": "add", "path": "/spec/template/spec/schedulerName", "value": "bylaw-test"}]',
  }))
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    namespace: overlay.namespace,
    ...(overlay.unsorted !== true && { sortOptions: { order: 'fifo' } }),
    resources: overlay.resources.map((resource) => relative(path, resource)),
    images: imagesIn(overlay.resources).map((name) => ({
      name,
      newName: name.replace('registry.invalid', 'registry.example'),
      digest: overlay.image,
    })),
    patches: [...unscheduled, ...(overlay.patches ?? [])],
  }
  writeFileSync(join(path, 'kustomization.yaml'), json(kustomization))
  return path
}

/** The images that manifests name in place of one's own. */
function imagesIn(resources: readonly string[]): readonly string[] {
  const files = resources.flatMap((path) =>
    statSync(path).isFile()
      ? [path]
      : readdirSync(path)
          .filter((name) => name.endsWith('.yaml'))
          .map((name) => join(path, name)),
  )
  const found = files.flatMap((file) => readFileSync(file, 'utf8').match(/registry\.invalid\/[a-z0-9-]+/g) ?? [])
  return [...new Set(found)].sort()
}
