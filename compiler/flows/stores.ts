import type * as language from '../language/types.ts'
import { sound } from '../model/build-model.ts'
import type { Model, Resource } from '../model/model.ts'
import { placeIn, soundValue } from './facts.ts'
import type { StoreAnalysis } from './graph.ts'

const own = ['dedupe', 'disclosures', 'requests', 'audit', 'access'] as const

/**
 * The router's own stores: those that its routes bring about (keys against duplicates, the record of disclosures) and
 * those that the declaration names beside them.
 */
export function storesOf(model: Model): readonly StoreAnalysis[] {
  const routes = [...sound(model.routes)]
  const declared = soundValue(model.router)?.stores ?? {}
  const at = (path: readonly string[]) => ({ section: 'router' as const, name: '', path, part: 'key' as const })
  const firstDelivery = routes[0]
  const deduped = routes.find(({ value }) => {
    const dedupe = soundValue(model.sources.get(value.source))?.dedupe
    return dedupe !== undefined && dedupe !== 'none'
  })
  const because: Partial<Record<(typeof own)[number], Resource<language.Route> | undefined>> = {
    dedupe: deduped,
    disclosures: firstDelivery,
  }
  const stores: StoreAnalysis[] = []
  for (const store of own) {
    const declaration = declared[store]
    const route = because[store]
    if (!declaration && !route) continue
    stores.push({
      store,
      activity: declaration?.activity ?? null,
      retention: declaration?.retention ?? null,
      at: at(['stores', store]),
      because: route ? placeIn(route, store === 'dedupe' ? ['source'] : ['to'], 'key') : at(['stores', store]),
      used: route !== undefined,
    })
  }
  return stores
}
