import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { edit, small } from '../../../test/small.ts'
import { emit } from '../emit.ts'
import type { EmittedFile } from '../emitted-file.ts'
import type { DeploymentFacts } from '../kubernetes/facts.ts'
import { compiledFrom, dispatchkit, factsOf, sharedFacts, smallFacts } from '../kubernetes/testing/deployments.ts'
import { composeFiles, systemdFiles } from './files.ts'

let kit: DeploymentFacts
let all: readonly DeploymentFacts[]

beforeAll(async () => {
  kit = factsOf(compiledFrom(await dispatchkit()))
  all = [smallFacts(), sharedFacts(), kit, { ...kit, egress: 'ownProxy' }, { ...kit, destinations: [] }]
})

const content = (files: readonly EmittedFile[], path: string): string =>
  files.find((file) => file.path === path)?.content ?? ''

interface Service {
  readonly read_only: boolean
  readonly cap_drop: readonly string[]
  readonly security_opt: readonly string[]
  readonly user: string
  readonly networks?: readonly string[]
  readonly network_mode?: string
  readonly ports?: readonly string[]
  readonly healthcheck: unknown
  readonly image: string
  readonly secrets?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const compose = (facts: DeploymentFacts): Compose => parse(content(composeFiles(facts), 'compose/compose.yaml'))

describe('a build for one machine', () => {
  it.each(['compose', 'systemd'])('holds what %s needs, and nothing of a cluster', async (deployment) => {
    const { model, graph } = compiledFrom([
      {
        path: 'bylaw.yaml',
        text: edit(small, '  hostedBy: host\n', `  hostedBy: host\n  deployment: ${deployment}\n`),
      },
    ])
    const paths = (await emit(model, graph, '2026-11-21')).map(({ path }) => path)
    expect(paths.filter((path) => /^(kubernetes|pulumi)\//.test(path))).toEqual([])
    expect(paths).toContain(`${deployment}/README.md`)
    expect(paths).toContain(`${deployment}/check.mjs`)
    expect(paths).toContain(deployment === 'compose' ? 'compose/compose.yaml' : 'systemd/small.service')
  })

  it('holds no secret, and asks for each by its name', () => {
    for (const facts of all) {
      const { secrets } = compose(facts)
      const unit = content(systemdFiles(facts), `systemd/${facts.name}.service`)
      for (const name of facts.secrets) {
        expect(Object.keys(secrets)).toContain(name)
        expect(unit).toContain(`LoadCredential=${name}:/etc/${facts.name}/credentials/${name}\n`)
      }
      // Outside of the build, which is written anew.
      for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\$\{SECRETS_DIR:-\/etc\//)
      for (const { path } of [...composeFiles(facts), ...systemdFiles(facts)])
        expect(path).toMatch(/(README\.md|\.yaml|\.service|squid\.conf|bylaw\.json|check\.mjs|Dockerfile)$/)
    }
  })
})

describe('the Compose file', () => {
  it('has containers that may do nothing but serve', () => {
    for (const facts of all) {
      for (const [name, service] of Object.entries(compose(facts).services)) {
        expect(service, name).toMatchObject({
          read_only: true,
          cap_drop: ['ALL'],
          security_opt: ['no-new-privileges:true'],
          user: name === 'database' ? 'postgres' : '65532:65532',
        })
        expect(service.healthcheck, name).toBeDefined()
        expect(service.image).toMatch(/^\$\{[A-Z_]+_IMAGE:\?.+\}$/)
      }
    }
  })

  it('leaves the router one way out, the egress proxy', () => {
    const { services, networks } = compose(kit)
    expect(services.router?.networks).toEqual(['inside', 'front'])
    expect(networks.inside?.internal).toBe(true)
    expect(networks.front).toMatchObject({
      driver_opts: { 'com.docker.network.bridge.enable_ip_masquerade': 'false' },
    })
    expect(services['egress-proxy']?.networks).toEqual(['inside', 'outside'])
    expect(services.router?.environment?.EGRESS_PROXY).toBe('http://egress-proxy:3128')
    for (const port of services.router?.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
    expect(services.check?.network_mode).toBe('none')
    expect(Object.keys(compose({ ...kit, destinations: [] }).services)).toEqual(['check', 'router'])
  })

  it('has a database where the journal is in one, which the router alone reaches', () => {
    const { services, volumes } = compose(sharedFacts())
    expect(services.database?.networks).toEqual(['inside'])
    expect(services.database?.environment?.POSTGRES_PASSWORD_FILE).toBe('/run/secrets/database-password')
    expect(Object.keys(volumes)).toEqual(['database', 'tombstones'])
    expect(Object.keys(compose(kit).volumes)).toEqual(['journal', 'tombstones'])
  })
})

describe('two routers on one machine', () => {
  it('share no name of Squid, and the second one is told which ports to change', () => {
    const long = 'a-project-whose-name-is-as-long-as-somebody'
    const names = [`${long}-one`, `${long}-two`, 'a-b', 'ab', 'small'].map((name) => ({ ...kit, name }))
    const called = names.map((facts) => {
      const unit = content(systemdFiles(facts), `systemd/${facts.name}-egress-proxy.service`)
      return / -n (\S+) /.exec(unit)?.[1] ?? ''
    })
    expect(new Set(called).size).toBe(names.length)
    for (const name of called) expect(name).toMatch(/^[A-Za-z0-9]{1,32}$/)
    expect(called.at(-1)).toBe('small')
    const readme = content(systemdFiles(kit), 'systemd/README.md')
    for (const port of ['PORT=8180', 'ADMIN_PORT=8181', 'tcp:3228', 'http_port 127.0.0.1:3228'])
      expect(readme).toContain(port)
    expect(content(systemdFiles({ ...kit, destinations: [] }), 'systemd/README.md')).not.toContain('3228')
  })
})

describe('addresses of both families', () => {
  it('are listened on, and the way out has IPv6 where it is asked for', () => {
    const { services, networks } = compose(kit)
    expect(services.router?.environment).toMatchObject({ HOST: '::', ADMIN_HOST: '::' })
    expect(networks.outside).toEqual({ enable_ipv6: `\${OUTSIDE_IPV6:-false}` })
    expect(content(composeFiles(kit), 'compose/README.md')).toContain('OUTSIDE_IPV6=true')
    expect(content(composeFiles({ ...kit, destinations: [] }), 'compose/README.md')).not.toContain('OUTSIDE_IPV6')
  })
})

const analyze = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'systemd-analyze'))
  .find((path) => existsSync(path))

describe('the units of systemd', () => {
  it('let the router reach this machine alone, and the proxy what is public', () => {
    const units = systemdFiles(kit)
    const router = content(units, 'systemd/dispatchkit.service')
    expect(router).toContain('IPAddressDeny=any\nIPAddressAllow=localhost\n')
    expect(router).toContain('ExecStart=/usr/bin/node --max-semi-space-size=16 /opt/dispatchkit/router.mjs\n')
    expect(router).toContain('Environment=EGRESS_PROXY=http://127.0.0.1:3128\n')
    const proxy = content(units, 'systemd/dispatchkit-egress-proxy.service')
    for (const block of ['10.0.0.0/8', '169.254.0.0/16', '8000::/1']) expect(proxy).toContain(block)
    expect(content(units, 'systemd/squid.conf')).toContain('http_port 127.0.0.1:3128\n')
    expect(systemdFiles({ ...kit, egress: 'ownProxy' }).map(({ path }) => path)).not.toContain('systemd/squid.conf')
  })

  // 10 is exposed, 0 is safe. What is left is that they use the network at all.
  const bound = 1.2
  it.skipIf(analyze === undefined)(
    `are safe by systemd-analyze security${analyze === undefined ? ' (not run: there is no `systemd-analyze`)' : ''}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'bylaw-units-'))
      const exposure = (name: string, text: string): number => {
        writeFileSync(join(folder, name), text)
        const { stdout, stderr } = spawnSync(
          analyze ?? '',
          ['security', '--offline=true', '--no-pager', join(folder, name)],
          { encoding: 'utf8' },
        )
        const [, score] = /Overall exposure level for \S+: ([\d.]+)/.exec(stdout) ?? []
        if (score === undefined) throw new Error(stderr || stdout)
        return Number(score)
      }
      for (const facts of all) {
        for (const { path, content: text } of systemdFiles(facts).filter(({ path }) => path.endsWith('.service'))) {
          const name = path.slice('systemd/'.length)
          expect([name, exposure(name, text) <= bound]).toEqual([name, true])
        }
      }
      expect(exposure('bare.service', '[Service]\nExecStart=/bin/true\n')).toBeGreaterThan(9)
      rmSync(folder, { recursive: true })
    },
  )
})
