import { expect, test } from 'vitest'
import { contextOf } from './manifest.ts'
import { objectOf } from './objects.ts'
import { examples } from './optional/examples.ts'
import { cluster, type Part, selects } from './testing/cluster.ts'
import { compiledFrom, dispatchkit, factsOf, objectsOf, sharedFacts, smallFacts } from './testing/deployments.ts'

const ways = ['proxy', 'ownProxy', 'cilium', 'networkPolicy'] as const

/** All selectors of pods that a policy lets in or out. */
const peersOf = (policy: Part): readonly Part[] =>
  [...policy.list('spec', 'ingress'), ...policy.list('spec', 'egress')]
    .flatMap((rule) => [...rule.list('from'), ...rule.list('to')])
    .map((peer) => peer.at('podSelector'))
    .filter(({ value }) => value !== undefined)

// findings/kustomize-labels-of-others.sh: a label that an overlay adds to selectors is added to `matchLabels`.
test('pods that are not ours are chosen by expressions, to which Kustomize adds no label', async () => {
  const kit = factsOf(compiledFrom(await dispatchkit()))
  const deployments = [smallFacts(), sharedFacts(), kit].flatMap((facts) =>
    ways.map((egress) => ({ ...facts, egress })),
  )
  const seen = { ours: 0, others: 0 }
  for (const facts of deployments) {
    const optional = examples(contextOf(facts)).map(objectOf)
    const { of, workloads } = cluster([...objectsOf(facts), ...optional])
    for (const selector of of('NetworkPolicy').flatMap(peersOf)) {
      const labels = selector.entries('matchLabels')
      const ours = workloads.some((workload) => selects(labels, workload))
      expect(labels.length > 0, JSON.stringify(selector.value)).toBe(ours)
      seen[ours ? 'ours' : 'others']++
    }
  }
  expect(seen.ours).toBeGreaterThan(0)
  expect(seen.others).toBeGreaterThan(deployments.length)
})
