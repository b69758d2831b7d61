import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { EmittedFile } from '../emitted-file.ts'
import type { DeploymentFacts } from './facts.ts'
import { kubernetesFiles } from './files.ts'
import { contextOf } from './manifest.ts'
import { objectOf } from './objects.ts'
import { examples } from './optional/examples.ts'
import { compiledFrom, dispatchkit, factsOf, objectsOf, sharedFacts, withoutRecipient } from './testing/deployments.ts'

let kit: DeploymentFacts
let files: readonly EmittedFile[]

const content = (path: string): string => files.find((file) => file.path === `kubernetes/${path}`)?.content ?? ''
const yaml11 = (text: string): unknown => parse(text, { version: '1.1' })

beforeAll(async () => {
  kit = factsOf(compiledFrom(await dispatchkit()))
  files = kubernetesFiles(kit)
})

describe('the manifests', () => {
  it('hold one object each, as Kubernetes reads YAML', () => {
    const manifests = files.filter(({ path }) => /(\d\d-|optional\/).*\.yaml$/.test(path))
    const read = manifests.map((file) => yaml11(file.content))
    const expected = [...objectsOf(kit), ...examples(contextOf(kit)).map(objectOf)]
    expect(read).toHaveLength(expected.length)
    expect(read).toEqual(expect.arrayContaining(expected))
  })

  it('are numbered in the order in which they are applied, what confines the pod before it', () => {
    expect(yaml11(content('kustomization.yaml'))).toMatchObject({
      namespace: 'dispatchkit',
      resources: [
        '01-service-account.yaml',
        '02-config.yaml',
        '03-default-deny.yaml',
        '04-ingress.yaml',
        '05-admin-ingress.yaml',
        '06-egress.yaml',
        '07-egress-proxy-service-account.yaml',
        '08-egress-proxy-config.yaml',
        '09-egress-proxy-default-deny.yaml',
        '10-egress-proxy-traffic.yaml',
        '11-egress-proxy-disruption-budget.yaml',
        '12-egress-proxy-service.yaml',
        '13-egress-proxy.yaml',
        '14-disruption-budget.yaml',
        '15-service.yaml',
        '16-admin-service.yaml',
        '17-journal.yaml',
        '18-tombstones.yaml',
        '19-headless-service.yaml',
        '20-stateful-set.yaml',
        '21-http-route.yaml',
      ],
      // Kustomize would sort by kind: the pod before its policies.
      sortOptions: { order: 'fifo' },
    })
  })

  it('keep texts that YAML 1.1 would misread', () => {
    const odd = kubernetesFiles({ ...kit, region: 'no', digest: `1e${'0'.repeat(62)}` })
    const text = odd.find(({ path }) => path.endsWith('stateful-set.yaml'))?.content ?? ''
    expect(text).toContain('topology.kubernetes.io/region: "no"')
    expect(text).toContain('app.kubernetes.io/version: "1e0000000000"')
  })

  it('are the same bytes every time', async () => {
    expect(kubernetesFiles(factsOf(compiledFrom(await dispatchkit())))).toEqual(files)
  })

  it('name an image that nobody can pull, until somebody says which', () => {
    const images = new Set(content('20-stateful-set.yaml').match(/image: .*/g))
    expect([...images]).toEqual([`image: registry.invalid/dispatchkit@sha256:${'0'.repeat(64)}`])
    expect(content('kustomization.yaml')).toContain('name: registry.invalid/dispatchkit\n')
  })
})

describe('a recipient that is deleted', () => {
  it('takes its hosts out of every file, and nothing else', async () => {
    const without = factsOf(compiledFrom(withoutRecipient(await dispatchkit(), 'customer-discord')))
    const after = kubernetesFiles({ ...without, digest: kit.digest })
    expect(after.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    // The map of the proxy is another, and so its name.
    const unnamed = (text: string): string =>
      text
        .replaceAll(/(egress-proxy-)[0-9a-f]{10}\b/g, '$1<digest>')
        .replaceAll(/(egress-proxy-config: )"?[0-9a-f]{64}"?/g, '$1<digest>')
    // Its exception goes with it, and so do the two alerts before and after the day on which that runs out.
    const alerts = / +- alert: BylawDate\w+\n(?: {10,}.*\n)*? +summary: .*customer-discord-country.*\n/g
    for (const [i, file] of after.entries()) {
      const before = (files[i]?.content ?? '')
        .replaceAll(alerts, '')
        .replaceAll('discord.com:443 ', '')
        .replace(/^ *acl hosts_443 dstdomain -n discord\.com\n/m, '')
      expect(file.content, file.path).not.toContain('discord')
      expect(unnamed(file.content), file.path).toBe(unnamed(before))
    }
  })
})

describe('the notes', () => {
  it('say aloud what is not held', () => {
    const readme = content('README.md')
    expect(readme).toContain('`customer-platform=*`')
    expect(readme).toContain('`dispatchkit-egress-proxy` (`EGRESS_PROXY`)')
    const own = kubernetesFiles({ ...kit, egress: 'ownProxy' }).find(({ path }) => path.endsWith('README.md'))
    for (const { hosts } of kit.destinations)
      for (const { host } of hosts) expect(own?.content).toContain(`\`${host}:443\``)
    expect(own?.content).toContain('`http://egress-proxy.egress-system.svc.cluster.local:3128` (`EGRESS_PROXY`)')
    expect(own?.content).toContain('refuse those that lie at an address that is not public')
    expect(readme).not.toMatch(/nothing is delivered|does not speak/)
    expect(readme).toContain('Nothing keeps the pod in a place')
  })

  it('are silent on what is', () => {
    const held = kubernetesFiles({ ...kit, egress: 'cilium', region: 'eu-west-2' })
    const readme = held.find(({ path }) => path.endsWith('README.md'))?.content ?? ''
    for (const word of ['discord', 'proxy', 'Nothing keeps']) expect(readme).not.toContain(word)
  })

  it('say what a shared journal needs of the cluster', () => {
    const readme = kubernetesFiles(sharedFacts()).find(({ path }) => path.endsWith('README.md'))?.content ?? ''
    for (const words of [
      '`ReadWriteMany`',
      '`database-url`',
      '`databaseCidr`',
      'A metrics server',
      'nothing is interrupted',
    ])
      expect(readme).toContain(words)
    expect(readme).not.toContain('one pod')
    expect(content('README.md')).not.toContain('ReadWriteMany')
  })

  it('say who reaches the administration, and what becomes of tombstones', () => {
    for (const words of [
      '`bylaw.dev/administers: dispatchkit`',
      'service/dispatchkit-admin',
      'SIGHUP',
      '`journal-key-2`',
    ])
      expect(content('README.md')).toContain(words)
    expect(content('README.md')).toContain('leave the volume of the tombstones as it is')
  })

  it('say what other clusters ask for', () => {
    for (const words of [
      '`appArmor` is stated as empty',
      'add-scc-to-user nonroot-v2 --namespace dispatchkit --serviceaccount dispatchkit',
      '`NODE_EXTRA_CA_CERTS`',
      '`64:ff9b::/96`',
      '`gatewayOtherCidr`',
    ])
      expect(content('README.md')).toContain(words)
  })

  it('name each secret that has to be there', () => {
    for (const secret of kit.secrets) expect(content('README.md')).toContain(`\`${secret}\``)
  })
})
