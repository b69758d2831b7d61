import { describe, expect, it } from 'vitest'
import type { DeploymentFacts } from './facts.ts'
import { httpRoutes } from './http-route.ts'
import { contextOf } from './manifest.ts'
import { objectOf } from './objects.ts'
import { part } from './testing/cluster.ts'
import { smallFacts } from './testing/deployments.ts'

const routes = (paths: readonly string[]) => {
  const facts: DeploymentFacts = { ...smallFacts(), paths }
  return httpRoutes(contextOf(facts)).map((route) => part(objectOf(route)))
}

const matches = (...paths: readonly string[]): readonly unknown[] =>
  routes(paths)
    .flatMap((route) => route.list('spec', 'rules'))
    .flatMap((rule) => rule.list('matches'))
    .map((match) => match.at('path').value)

describe('a route', () => {
  it('takes exactly the paths of sources', () => {
    expect(matches('/in/app', '/in/shop')).toEqual([
      { type: 'Exact', value: '/in/app' },
      { type: 'Exact', value: '/in/shop' },
    ])
  })

  it('takes what comes before the tenant as a prefix, once', () => {
    expect(matches('/in/{tenant}/github', '/in/{tenant}/events')).toEqual([{ type: 'PathPrefix', value: '/in' }])
  })

  it.each([
    ['/{tenant}/git.hub', '/[^/]+/git[.]hub'],
    ['/.well-known/{tenant}', '/[.]well-known/[^/]+'],
  ])('takes %s by an expression, for a prefix would let in the router’s own paths', (path, value) => {
    expect(matches(path)).toEqual([{ type: 'RegularExpression', value }])
  })

  it('leaves no path of the router’s own to the gateway', () => {
    const all = JSON.stringify(matches('/in/app', '/in/{tenant}/x', '/{tenant}/y'))
    for (const own of ['healthz', 'readyz', 'bylaw', '"/"']) expect(all).not.toContain(own)
  })

  it('is several when there are more paths than the Gateway API takes', () => {
    const many = routes(Array.from({ length: 200 }, (_, i) => `/in/${i}`))
    expect(many.map((route) => route.list('spec', 'rules').map((rule) => rule.list('matches').length))).toEqual([
      [64, 64],
      [64, 8],
    ])
    expect(many.map((route) => route.text('metadata', 'name'))).toEqual(['small', 'small-routes-2'])
  })

  it('is none without sources', () => {
    expect(routes([])).toEqual([])
  })
})
