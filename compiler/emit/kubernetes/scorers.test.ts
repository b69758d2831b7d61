import { beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, cluster } from './testing/cluster.ts'
import { compiledFrom, dispatchkit, factsOf, objectsOf, sharedFacts, smallFacts } from './testing/deployments.ts'
import { bad, bare } from './testing/scorers/bad.ts'
import { kubeLinter } from './testing/scorers/kube-linter.ts'
import { kubeScore } from './testing/scorers/kube-score.ts'
import { polaris } from './testing/scorers/polaris.ts'
import { checkov, trivy } from './testing/scorers/trivy.ts'

// The scorers come neither from npm nor Debian: what they check is written down here, under their own names.
const scorers = { 'kube-linter': kubeLinter, 'kube-score': kubeScore, Polaris: polaris, Trivy: trivy, Checkov: checkov }

let clusters: readonly Cluster[]

beforeAll(async () => {
  const kit = factsOf(compiledFrom(await dispatchkit()))
  clusters = [smallFacts(), sharedFacts(), kit].map(objectsOf).map(cluster)
})

for (const [scorer, checks] of Object.entries(scorers)) {
  describe(`${scorer} passes`, () => {
    it.each(Object.entries(checks))('%s', (_, passes) => {
      for (const each of clusters) expect(passes(each)).toBe(true)
      // A check that nothing can fail shows nothing.
      expect(passes(cluster(bad)) && passes(cluster(bare))).toBe(false)
    })
  })
}
