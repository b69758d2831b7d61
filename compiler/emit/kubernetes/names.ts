/**
 * The name of all of a router's objects: the project's as a DNS label that begins with a letter (RFC 1035), short
 * enough for what Kubernetes and we append to it.
 */
export function objectName(project: string): string {
  const label = project
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  return /^[a-z]/.test(label) ? label : 'router'
}

/** Whether a text may be the value of a label. */
export const isLabelValue = (text: string): boolean => /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(text)

/** The name of what belongs to the administration. */
export const adminName = (name: string): string => `${name}-admin`

/** The label, with the router's name, of pods that may reach its administration. */
export const administersLabel = 'bylaw.dev/administers'

/** The claim of the tombstones' volume, where it is not the StatefulSet's. */
export const tombstonesName = (name: string): string => `${name}-tombstones`
