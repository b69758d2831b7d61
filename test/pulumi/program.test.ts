import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import type { DeploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  objectsOf,
  sharedFacts,
  smallFacts,
  withoutRecipient,
} from '../../compiler/emit/kubernetes/testing/deployments.ts'
import { versions } from '../../compiler/emit/pulumi/project-files.ts'
import { type Programs, programs, register, root, settings, typeErrors } from './testing/programs.ts'
import type { Registered } from './testing/register.ts'

// Each test starts processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

let written: Programs
let deployments: Readonly<Record<'small' | 'shared' | 'kit' | 'cilium', DeploymentFacts>>

const program = (name: string): string => join(written.folder, name, 'pulumi', 'dist', 'index.js')
const objects = ({ resources }: Registered): readonly unknown[] =>
  resources.filter(({ type }) => type.startsWith('kubernetes:')).map(({ inputs }) => inputs)

beforeAll(async () => {
  written = programs()
  const kit = factsOf(compiledFrom(await dispatchkit()))
  const cilium = { ...kit, egress: 'cilium', region: 'eu-west-2' } as const
  deployments = { small: smallFacts(), shared: { ...sharedFacts(), egress: 'cilium' }, kit, cilium }
  for (const [name, facts] of Object.entries(deployments)) await written.write(name, facts)
})
afterAll(() => written.remove())

describe('the generated program', () => {
  it('has the types of @pulumi/kubernetes, where a wrong key is an error', async () => {
    const broken = await written.write('broken', deployments.small)
    const component = join(broken, 'router.ts')
    writeFileSync(component, readFileSync(component, 'utf8').replace('serviceName:', 'serviceNames:'))
    const errors = await typeErrors(written.folder, ['small', 'shared', 'kit', 'cilium', 'broken'])
    expect(errors.filter((line) => !line.startsWith(' '))).toEqual([expect.stringMatching(/^broken\/.*serviceNames/)])
  })

  it.each(['small', 'shared'] as const)('registers the objects of the manifests of %s', async (which) => {
    const facts = deployments[which]
    const registered = await register(program(which), facts.name, settings(facts))
    expect(registered.resources[0]).toMatchObject({ type: 'bylaw:kubernetes:Router', name: facts.name })
    const expected = objectsOf(facts)
    expect(objects(registered)).toHaveLength(expected.length)
    expect(objects(registered)).toEqual(expect.arrayContaining([...expected]))
    expect(registered.outputs).toMatchObject({ digest: facts.digest, namespace: facts.name })
    expect(registered.outputs[which === 'small' ? 'statefulSet' : 'deployment']).toBe(facts.name)
  })

  it('puts in what the stack says, and leaves out what it leaves empty', async () => {
    const config = {
      ...settings(deployments.kit),
      image: `registry.example/kit:2@sha256:${'a'.repeat(64)}`,
      egressProxyImage: `registry.example/proxy:2@sha256:${'b'.repeat(64)}`,
      namespace: 'elsewhere',
      hostname: 'in.example',
      storageClass: 'fast',
      secretStore: '',
    }
    const text = JSON.stringify(await register(program('kit'), 'dispatchkit', config))
    for (const stated of [
      config.image,
      config.egressProxyImage,
      '"hostnames":["in.example"]',
      '"storageClassName":"fast"',
    ])
      expect(text).toContain(stated)
    for (const absent of ['ExternalSecret', 'registry.invalid', '"namespace":"dispatchkit"'])
      expect(text).not.toContain(absent)
  })

  it('lets the routers reach a database outside of the cluster instead of pods', async () => {
    const config = { ...settings(deployments.shared), databaseCidr: '10.1.2.3/32' }
    const registered = await register(program('shared'), 'small', config)
    const policy = registered.resources.find(({ name }) => name === 'small-database-egress')
    expect(policy?.inputs.spec).toMatchObject({ egress: [{ to: [{ ipBlock: { cidr: '10.1.2.3/32' } }] }] })
    expect(JSON.stringify(policy?.inputs.spec)).not.toContain('namespaceSelector')
  })

  it('mounts claims that exist instead of making its own, which it would protect', async () => {
    const config = { ...settings(deployments.kit), journalClaim: 'kept-journal', tombstonesClaim: 'kept-tombstones' }
    const { resources } = await register(program('kit'), 'dispatchkit', config)
    expect(resources.filter(({ type }) => type.includes('PersistentVolumeClaim'))).toEqual([])
    const text = JSON.stringify(resources.find(({ type }) => type.endsWith(':StatefulSet'))?.inputs)
    for (const name of ['kept-journal', 'kept-tombstones']) expect(text).toContain(`"claimName":"${name}"`)
    const source = readFileSync(join(written.folder, 'kit', 'pulumi', 'router.ts'), 'utf8')
    expect(source.match(/protect: true, retainOnDelete: true/g)).toHaveLength(2)
    expect(source).toContain("ignoreChanges: ['spec.storageClassName', 'spec.accessModes']")
  })

  it('copies a journal before routers run on the database, where one is named', async () => {
    const config = { ...settings(deployments.shared), migrateFrom: 'small-journal' }
    const { resources } = await register(program('shared'), 'small', config)
    expect(resources.map(({ name }) => name)).toContain('small-migration')
    const without = await register(program('shared'), 'small', { ...config, migrateFrom: '' })
    expect(without.resources.map(({ name }) => name)).not.toContain('small-migration')
  })

  it('says where DNS and the gateway are', async () => {
    const config = {
      ...settings(deployments.kit),
      dnsNamespace: 'openshift-dns',
      dnsLabel: 'dns.operator.openshift.io/daemonset-dns',
      dnsName: 'default',
      dnsPort: '5353',
      dnsCidr: '169.254.20.10/32',
      dnsOtherCidr: 'fd00:a::a/128',
      gatewayCidr: '10.9.0.0/16',
      gatewayOtherCidr: 'fd00:9::/64',
      gatewayListener: 'tls',
    }
    const { resources } = await register(program('kit'), 'dispatchkit', config)
    const spec = (name: string): unknown => resources.find((each) => each.name === `dispatchkit-${name}`)?.inputs.spec
    expect(spec('egress')).toMatchObject({
      egress: [
        {
          to: [
            { podSelector: { matchExpressions: [{ key: config.dnsLabel, values: ['default'] }] } },
            { ipBlock: { cidr: config.dnsCidr } },
            { ipBlock: { cidr: config.dnsOtherCidr } },
          ],
          ports: [{ port: 5353 }, { port: 5353 }],
        },
        expect.anything(),
      ],
    })
    expect(spec('ingress')).toMatchObject({
      ingress: [{ from: [{ ipBlock: { cidr: '10.9.0.0/16' } }, { ipBlock: { cidr: 'fd00:9::/64' } }] }],
    })
    expect(spec('http-route')).toMatchObject({ parentRefs: [{ sectionName: 'tls' }] })
  })

  it('finds its way in a private cluster: registry, nodes, store of secrets', async () => {
    const config = {
      ...settings(deployments.cilium),
      imagePullSecret: 'registry',
      nodePoolLabel: 'cloud.example/pool',
      nodePool: 'privacy',
      taint: 'only',
      taintValue: 'privacy',
      cpuRequest: '2',
      cpuLimit: '4',
      secretStore: 'vault',
      secretStoreKind: 'ClusterSecretStore',
      secretPath: 'teams/privacy',
    }
    const { resources } = await register(program('cilium'), 'dispatchkit', config)
    const spec = (name: string): unknown => resources.find((each) => each.name === `dispatchkit-${name}`)?.inputs.spec
    const terms = [{ matchExpressions: [{ key: 'cloud.example/pool', operator: 'In', values: ['privacy'] }] }]
    expect(spec('stateful-set')).toMatchObject({
      template: {
        spec: {
          imagePullSecrets: [{ name: 'registry' }],
          affinity: {
            nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } },
          },
          tolerations: [{ key: 'only', operator: 'Equal', value: 'privacy' }],
          containers: [{ resources: { requests: { cpu: '2' }, limits: { cpu: '4' } } }],
        },
      },
    })
    expect(spec('external-secret')).toMatchObject({
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
      data: expect.arrayContaining([{ secretKey: 'journal-key', remoteRef: { key: 'teams/privacy/journal-key' } }]),
    })
  })

  it('leaves AppArmor out where nodes have none', async () => {
    const profile = async (appArmor: string): Promise<string> =>
      JSON.stringify(await register(program('kit'), 'dispatchkit', { ...settings(deployments.kit), appArmor }))
    expect(await profile('RuntimeDefault')).toContain('"appArmorProfile":{"type":"RuntimeDefault"}')
    expect(await profile('')).not.toContain('appArmorProfile":{')
    // What is stated is whether there is one, not which.
    expect(await profile('Unconfined')).toContain('"appArmorProfile":{"type":"RuntimeDefault"}')
  })

  it('refuses an image without a digest', async () => {
    const config = { ...settings(deployments.small), image: 'registry.example/small:latest' }
    await expect(register(program('small'), 'small', config)).rejects.toThrow('does not end in @sha256:')
    const proxy = { ...settings(deployments.small), egressProxyImage: 'registry.example/proxy:latest' }
    await expect(register(program('small'), 'small', proxy)).rejects.toThrow('registry.example/proxy:latest does not')
  })

  it('has a setting, with a type and a meaning, for everything that it asks for', () => {
    const project = parse(readFileSync(join(written.folder, 'kit', 'pulumi', 'Pulumi.yaml'), 'utf8'))
    const source = readFileSync(join(written.folder, 'kit', 'pulumi', 'index.ts'), 'utf8')
    const asked = [...source.matchAll(/config\.\w+\('(\w+)'\)/g)].map(([, key]) => key)
    expect(Object.keys(project.config)).toEqual(asked)
    expect(project.config.image).toEqual({ type: 'string', description: expect.any(String) })
    expect(project.config.egressProxyImage).toEqual({ type: 'string', description: expect.any(String) })
    expect(project.config.dnsPort).toMatchObject({ type: 'integer', default: 53 })
    expect(project.runtime).toEqual({ name: 'nodejs', options: { typescript: false } })
  })

  it('asks for the versions that it is tested with', () => {
    const ours = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    for (const [name, version] of Object.entries(versions)) expect(ours.devDependencies[name]).toBe(`^${version}`)
  })

  it('loses the hosts of a recipient that is deleted, and nothing else', async () => {
    const facts = factsOf(compiledFrom(withoutRecipient(await dispatchkit(), 'customer-discord')))
    await written.write('without', { ...facts, digest: deployments.kit.digest, egress: 'cilium', region: 'eu-west-2' })
    for (const file of ['router.ts', 'index.ts', 'dist/router.js', 'Pulumi.yaml', 'README.md']) {
      const [before, after] = ['cilium', 'without'].map((name) =>
        readFileSync(join(written.folder, name, 'pulumi', file), 'utf8'),
      )
      expect(after).not.toContain('discord')
      const squeezed = (text: string | undefined) => text?.replaceAll(/\s+|,(?=\s*[\]}])/g, '')
      expect(squeezed(after)).toBe(
        squeezed(before?.replaceAll(/\{ matchName: ['"]discord\.com['"] \},?/g, '').replaceAll('discord.com:443 ', '')),
      )
    }
  })
})
