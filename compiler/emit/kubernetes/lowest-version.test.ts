import { expect, test } from 'vitest'
import { kubernetesFiles } from './files.ts'
import { lowestVersion } from './lowest-version.ts'
import { contextOf } from './manifest.ts'
import { sharedFacts, smallFacts } from './testing/deployments.ts'

test('the oldest Kubernetes is that of the newest field, on either engine', () => {
  for (const facts of [smallFacts(), sharedFacts()]) {
    const { version, because } = lowestVersion(contextOf(facts))
    expect(version).toBe('1.30')
    expect(because.filter(({ since }) => since === version).map(({ what }) => what)).toEqual([
      '`appArmorProfile` of pods',
      'a `sleep` before the end of a pod',
    ])
    const readme = kubernetesFiles(facts).find(({ path }) => path === 'kubernetes/README.md')?.content
    expect(readme).toContain('**Kubernetes** 1.30 or newer')
    for (const { since, what } of because) expect(readme).toContain(`${what} (${since})`)
  }
})

test('what only one engine asks for is said of that one', () => {
  const of = (facts: ReturnType<typeof smallFacts>): string => JSON.stringify(lowestVersion(contextOf(facts)).because)
  expect(of(smallFacts())).toContain('ReadWriteOncePod')
  expect(of(sharedFacts())).not.toContain('ReadWriteOncePod')
  expect(of(sharedFacts())).toContain('autoscaling/v2')
  expect(of(smallFacts())).not.toContain('autoscaling/v2')
})
