import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { proxyDockerfile } from './egress-proxy/image.ts'
import { emit } from './emit.ts'
import type { EmittedFile } from './emitted-file.ts'
import { compiled, sample } from './testing/project-text.ts'

const { model, graph } = compiled(sample)
let files: readonly EmittedFile[]
const content = (path: string): string => files.find((file) => file.path === path)?.content ?? ''

beforeAll(async () => {
  files = await emit(model, graph, '2001-02-03')
})

describe('emit', () => {
  test('makes the router, its deployment, its types and the manifest, sorted', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'bylaw.json',
      'egress-proxy/Dockerfile',
      'egress-proxy/squid.conf',
      'kubernetes/01-service-account.yaml',
      'kubernetes/02-config.yaml',
      'kubernetes/03-default-deny.yaml',
      'kubernetes/04-ingress.yaml',
      'kubernetes/05-admin-ingress.yaml',
      'kubernetes/06-egress.yaml',
      'kubernetes/07-egress-proxy-service-account.yaml',
      'kubernetes/08-egress-proxy-config.yaml',
      'kubernetes/09-egress-proxy-default-deny.yaml',
      'kubernetes/10-egress-proxy-traffic.yaml',
      'kubernetes/11-egress-proxy-disruption-budget.yaml',
      'kubernetes/12-egress-proxy-service.yaml',
      'kubernetes/13-egress-proxy.yaml',
      'kubernetes/14-disruption-budget.yaml',
      'kubernetes/15-service.yaml',
      'kubernetes/16-admin-service.yaml',
      'kubernetes/17-journal.yaml',
      'kubernetes/18-tombstones.yaml',
      'kubernetes/19-headless-service.yaml',
      'kubernetes/20-stateful-set.yaml',
      'kubernetes/21-http-route.yaml',
      'kubernetes/README.md',
      'kubernetes/kustomization.yaml',
      'kubernetes/optional/admission-binding.yaml',
      'kubernetes/optional/admission-parameters.yaml',
      'kubernetes/optional/admission-policy.yaml',
      'kubernetes/optional/argo-application.yaml',
      'kubernetes/optional/dashboard.json',
      'kubernetes/optional/external-secret.yaml',
      'kubernetes/optional/flux-kustomization.yaml',
      'kubernetes/optional/metrics-ingress.yaml',
      'kubernetes/optional/otlp-egress.yaml',
      'kubernetes/optional/pod-monitor.yaml',
      'kubernetes/optional/prometheus-rule.yaml',
      'pulumi/Pulumi.yaml',
      'pulumi/README.md',
      'pulumi/dist/index.js',
      'pulumi/dist/router.js',
      'pulumi/index.ts',
      'pulumi/package.json',
      'pulumi/policy/PulumiPolicy.yaml',
      'pulumi/policy/declared.js',
      'pulumi/policy/index.js',
      'pulumi/policy/package.json',
      'pulumi/router.ts',
      'pulumi/tsconfig.json',
      'router/Dockerfile',
      'router/README.md',
      'router/generated.mjs',
      'router/package.json',
      'router/plan.json',
      'router/router.mjs',
      'router/router.mjs.map',
      'router/sbom.cdx.json',
      'router/third-party-notices.txt',
      'types/events.d.ts',
    ])
  })

  test('makes the same bytes from the same declaration, whatever its order', async () => {
    const [head = '', ...sections] = sample.split(/^(?=[a-zA-Z]+:)/m)
    const turned = compiled([head, ...sections.reverse()].join(''))
    expect(await emit(turned.model, turned.graph, '2001-02-03')).toEqual(files)
  })

  test('lists every other file with its digest', () => {
    const manifest = JSON.parse(content('bylaw.json'))
    expect(manifest).toMatchObject({ generator: 'bylaw', project: 'Acme', digest: model.digest, asOf: '2001-02-03' })
    const others = files.filter(({ path }) => path !== 'bylaw.json')
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
    expect(manifest.files).toEqual(Object.fromEntries(others.map((f) => [f.path, { sha256: sha256(f.content) }])))
  })

  test('writes no dates and no folders of this machine', () => {
    const year = new Date().getUTCFullYear()
    for (const { path, content } of files) {
      if (!/^router\/(router\.mjs|sbom)/.test(path)) expect(content, path).not.toContain(`${year}-`)
      expect(content, path).not.toMatch(/\/(work|tmp|home|Users)\//)
      expect(content.endsWith('\n'), path).toBe(true)
    }
  })

  test('puts the same plan and functions into the readable module, the data and the bundle', async () => {
    const module = await import(`data:text/javascript,${encodeURIComponent(content('router/generated.mjs'))}`)
    expect(module.plan).toEqual(JSON.parse(content('router/plan.json')))
    expect(Object.keys(module.project)).toEqual(['order.made', 'ping'])
    expect(content('router/router.mjs')).toContain('function projectOrderMade(input) {')
  })

  test('names every secret and endpoint of the router for whoever runs it', () => {
    for (const secret of ['admin-key', 'discord-hook', 'journal-key', 'shop-key', 'sign-key']) {
      expect(content('router/README.md')).toContain(`| \`${secret}\` |`)
    }
    expect(content('router/README.md')).toContain('`POST /in/{tenant}/shop`')
    expect(content('router/README.md').replace(model.digest, '<digest>')).toMatchSnapshot()
  })

  test('says as the image is made that no digest holds its base, and writes the base down', () => {
    const dockerfile = content('router/Dockerfile')
    const [, command] = /^RUN (\["node".*)$/m.exec(dockerfile) ?? []
    const [, ...args] = JSON.parse(command ?? '[]') as string[]
    const said = (BASE: string): string =>
      spawnSync(process.execPath, args, { env: { ...process.env, BASE }, encoding: 'utf8' }).stderr
    expect(said('node:24-slim')).toMatch(/^WARNING: the base image is named by no digest.*: node:24-slim\n$/)
    expect(said(`node:24-slim@sha256:${'a'.repeat(64)}`)).toBe('')
    expect(dockerfile).toMatch(/^LABEL org\.opencontainers\.image\.base\.name="\$\{BASE\}"$/m)
    const [, shell = ''] = /^RUN (case .*)$/m.exec(proxyDockerfile()) ?? []
    const ofProxy = (BASE: string): string =>
      spawnSync('sh', ['-c', shell], { env: { ...process.env, BASE }, encoding: 'utf8' }).stderr
    expect(ofProxy('debian:bookworm-slim')).toMatch(/^WARNING: .*: debian:bookworm-slim\n$/)
    expect(ofProxy(`debian@sha256:${'a'.repeat(64)}`)).toBe('')
  })

  test('makes an image without a shell, a root user or a pinned-by-nobody digest', () => {
    const dockerfile = content('router/Dockerfile')
    expect(dockerfile).toMatch(/^ARG BASE=node:24-slim\nFROM \$\{BASE\}$/m)
    expect(dockerfile).toContain('USER 65532:65532')
    for (const [, argument] of dockerfile.matchAll(/^\s*(?:RUN|CMD|ENTRYPOINT) (.*)$/gm)) {
      expect(JSON.parse(argument ?? '')).toBeInstanceOf(Array)
    }
    expect(JSON.parse(content('router/package.json'))).toMatchObject({ name: 'acme', type: 'module', private: true })
  })
})
