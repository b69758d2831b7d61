import { Context, type Drop, type Liquid } from 'liquidjs'

/**
 * A rendering's context in which an object has the fields that it has and no others. Liquid answers `size` of an
 * object without such a field with the number of its fields, which would tell of fields that nobody named.
 */
export class EventContext extends Context {
  constructor(scope: object, liquid: Liquid, limits: Pick<Context, 'memoryLimit' | 'renderLimit'> | object = {}) {
    super(scope, liquid.options, { sync: true }, { ...limits, liquid })
  }

  override readProperty(object: object, key: string | number | Drop): unknown {
    if (key === 'size' && isPlainObject(object) && !Object.hasOwn(object, 'size')) return undefined
    return super.readProperty(object, key)
  }

  override spawn(scope: object = {}): EventContext {
    return new EventContext(scope, this.liquid as Liquid, {
      memoryLimit: this.memoryLimit,
      renderLimit: this.renderLimit,
    })
  }
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
