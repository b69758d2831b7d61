/** Reading and writing properties of parsed JSON, in which `__proto__` is a name like any other. */

/** Own properties only: `constructor` of a payload is not the one of its prototype. */
export const getOwn = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined

/** Where a value stands in an event: names of properties and positions in lists. */
export type Path = readonly (string | number)[]
