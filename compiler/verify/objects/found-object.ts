/** An object as it was found in a file or a cluster. */
export interface FoundObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly uid?: string
    readonly labels?: Readonly<Record<string, string>>
    readonly annotations?: Readonly<Record<string, string>>
    readonly ownerReferences?: readonly { readonly uid?: string }[]
  }
  readonly [key: string]: unknown
  /** The file, or the cluster, in which it was found. */
  readonly [foundIn]: string
}

/** Beside what an object says of itself. */
export const foundIn: unique symbol = Symbol('foundIn')

/** Whether a value is an object of Kubernetes, as far as everything else here relies on it. */
export function isObject(value: unknown): value is Omit<FoundObject, typeof foundIn> {
  if (!isMap(value) || typeof value.apiVersion !== 'string' || typeof value.kind !== 'string') return false
  const { metadata } = value
  if (!isMap(metadata) || typeof metadata.name !== 'string') return false
  return texts(metadata.labels) && texts(metadata.annotations)
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const texts = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (isMap(value) && Object.values(value).every((each) => typeof each === 'string'))

/** What stands at a path of an object, `undefined` where nothing does. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null ? (parent as Record<string | number, unknown>)[key] : undefined,
    value,
  )

export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

export const objectId = ({ kind, metadata }: { kind: string; metadata: { name: string } }): string =>
  `${kind}/${metadata.name}`

/** The same among objects of several groups: there is a NetworkPolicy of Kubernetes, of Calico and of Antrea. */
export const idIn = (object: Pick<FoundObject, 'apiVersion' | 'kind'> & { metadata: { name: string } }): string =>
  `${object.apiVersion.replace(/\/?v[0-9][a-z0-9]*$/, '')} ${objectId(object)}`
