import type { Model } from '../../../compiler/model/model.ts'
import { controls } from '../../controls.ts'

/** Whether the router of this version realises a control, and there is a router to do so. */
export function isRealised(model: Model, control: string | undefined): boolean {
  if (control === undefined || !Object.hasOwn(controls, control) || controls[control]?.realised !== true) return false
  const routes = [...model.routes.values()].filter(({ poisoned }) => !poisoned)
  if (routes.length === 0) return false
  // A source that takes events from anybody has no signature to verify.
  if (control === 'ingress.verified')
    return routes.every(({ value }) => {
      const source = model.sources.get(value.source)
      const scheme = source?.poisoned ? undefined : source?.value.http.verify?.scheme
      return scheme !== undefined && scheme !== 'none'
    })
  return true
}
