import { createHash } from 'node:crypto'
import { countryOfRegion } from '../../../policies/support/recipients/cloud-regions.ts'

const longest = 40
const hashed = 8

/** What is appended to the names of objects: `shop-admin` is an object of `shop`, and not the router of another project. */
const appended =
  /-(?:admin|admission|credentials|database|default-deny|egress|egress-proxy|headless|ingress|journal|metrics|migration|otlp|routes-\d+|shared-tombstones|tenants|tombstones|[0-9a-f]{10})$/

/**
 * The name of all of a router's objects: the project's as a DNS label that begins with a letter (RFC 1035), short
 * enough for what Kubernetes and we append to it. Where that is another name, or ends in what we append to that of
 * another project, eight digits of the project's SHA-256 stand behind it: two projects never share objects.
 */
export function objectName(project: string): string {
  const label = project
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const named = /^[a-z]/.test(label) ? label : 'router'
  if (named === project && named.length <= longest && !appended.test(named)) return named
  const digest = createHash('sha256').update(project).digest('hex').slice(0, hashed)
  return `${named.slice(0, longest - hashed - 1).replace(/-+$/, '')}-${digest}`
}

/** Namespaces that Kubernetes and OpenShift keep for themselves, and the one that is everybody's. */
const keptNamespace = /^(?:default$|kube-|openshift(?:$|-))/

/** The namespace that a router is deployed to where nobody says another: its own. */
export const namespaceName = (name: string): string => (keptNamespace.test(name) ? `router-${name}` : name)

/**
 * Whether a region is written as clouds write their codes, which is what nodes are labelled with: `eu-west-2`,
 * `europe-west1`, `fsn1`, `germanywestcentral`, `fr-par`, `cn-hangzhou`, `GRA11`. A place (`Frankfurt`, `westminster`) is
 * not, and a pod that asks for it starts nowhere.
 */
export const isRegionCode = (text: string): boolean =>
  isLabelValue(text) &&
  ((countryOfRegion(text) !== null && text === text.toLowerCase()) || codes.some((code) => code.test(text)))

const direction = '(?:north|south|east|west|central)'

/** How names of regions are made, for those that are in no list yet. */
const codes: readonly RegExp[] = [
  /^[a-z]+(-[a-z]+)*-?\d{1,2}[a-z]?$/,
  /^[A-Z]{2,5}\d{1,2}$/,
  // `us-south`, `eu-central`.
  new RegExp(`^[a-z]{2}-${direction}+$`),
  // `austriaeast`, and not `midwest`.
  new RegExp(`^(?!(?:mid|far|near)?${direction}+$)[a-z]{2,}${direction}+$`),
  // A country and a town's letters, or a part of the world and a town.
  /^(?:ae|at|au|be|br|ca|ch|de|dk|es|eu|fi|fr|gb|id|ie|in|it|jp|kr|nl|no|pl|pt|se|sg|uk|us|za)-[a-z]{2,3}$/,
  /^(?:ap|cn|eu|me|na|sa)-[a-z]+$/,
]

/** Whether a text may be the value of a label. */
const isLabelValue = (text: string): boolean => /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(text)

/** A text as the value of a label, `null` where nothing of it can be. */
export function labelValue(text: string): string | null {
  const value = text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '')
  return value === '' ? null : value
}

/** The name of what belongs to the administration. */
export const adminName = (name: string): string => `${name}-admin`

/** The label, with the router's name, of pods that may reach its administration. */
export const administersLabel = 'bylaw.dev/administers'

/** The claim of an embedded journal's volume. */
export const journalName = (name: string): string => `${name}-journal`

/**
 * The claim of the tombstones' volume. Of each engine its own: one pod mounts the one, all routers the other, and how a
 * claim is mounted can never be changed. A database that a journal was moved into begins with an empty one: what was
 * erased before is not in it, nor in its backups.
 */
export const tombstonesName = ({
  name,
  journal,
}: {
  readonly name: string
  readonly journal: { readonly engine: 'sqlite' | 'postgres' }
}): string => (journal.engine === 'sqlite' ? `${name}-tombstones` : `${name}-shared-tombstones`)

/** The name of all objects of the generated egress proxy. */
export const proxyName = (name: string): string => `${name}-egress-proxy`
