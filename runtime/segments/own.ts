/** Reading and writing properties of parsed JSON, in which `__proto__` is a name like any other. */

/** Own properties only: `constructor` of a payload is not the one of its prototype. */
export const getOwn = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined

/** An assignment to `__proto__` would change the prototype. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a value stands in an event: names of properties and positions in lists. */
export type Path = readonly (string | number)[]
