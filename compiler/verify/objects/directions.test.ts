import { expect, test } from 'vitest'
import { compileText, small } from '../../../test/small.ts'
import { contextOf } from '../../emit/kubernetes/manifest.ts'
import { manifests, objectOf } from '../../emit/kubernetes/objects.ts'
import { smallFacts } from '../../emit/kubernetes/testing/deployments.ts'
import type { Model } from '../../model/model.ts'
import { compareObjects } from './compare-objects.ts'
import { at, type FoundObject, foundIn } from './found-object.ts'
import { compare, options, ours, templateOf } from './testing/deployment.ts'

test('an annotation that has something put into the pod is found, one that tells something is not', () => {
  for (const [key, value, found] of [
    ['sidecar.istio.io/inject', 'true', 1],
    ['sidecar.istio.io/inject', 'false', 0],
    ['k8s.v1.cni.cncf.io/networks', 'macvlan', 1],
    ['container.apparmor.security.beta.kubernetes.io/router', 'unconfined', 1],
    ['kubectl.kubernetes.io/restartedAt', '2026-11-21T00:00:00Z', 0],
    ['team', 'events', 0],
    ['dapr.io/enabled', 'true', 1],
    ['admission.datadoghq.com/js-lib.version', 'v5', 1],
    ['instrumentation.opentelemetry.io/inject-nodejs', 'true', 1],
    ['iam.amazonaws.com/role', 'admin', 1],
    ['prometheus.io/scrape', 'true', 0],
    ['reloader.stakater.com/auto', 'true', 0],
    ['sidecar.istio.io/proxyCPU', '100m', 0],
  ] as const) {
    const objects = ours()
    templateOf(objects).metadata.annotations[key] = value
    expect(
      compare(objects).map(({ direction }) => direction),
      key,
    ).toEqual(Array(found).fill('wider'))
  }
})

test('which way a change goes', () => {
  const change = (kind: string, name: string, edit: (spec: never) => unknown): readonly string[] => {
    const objects = ours()
    const found = objects.find((each) => each.kind === kind && each.metadata.name === name)
    edit(at(found, 'spec') as never)
    return compare(objects).map(({ direction }) => direction)
  }
  interface Spec {
    replicas: number
    ingress: { from: { podSelector: unknown }[] }[]
    egress: { to: { ipBlock?: { except: string[] } }[] }[]
    rules: { filters: unknown; matches: { path: { value: string } }[]; backendRefs: unknown[] }[]
    template: ReturnType<typeof templateOf>
  }
  const block = ({ egress }: Spec): { except: string[] } | undefined =>
    egress.flatMap(({ to }) => to).find(({ ipBlock }) => ipBlock !== undefined)?.ipBlock
  const policy = ['NetworkPolicy', 'dispatchkit-egress-proxy'] as const
  expect(change(...policy, (spec: Spec) => void block(spec)?.except.pop())).toEqual(['wider'])
  expect(change(...policy, (spec: Spec) => void block(spec)?.except.push('203.0.114.0/24'))).toEqual(['narrower'])
  const anybody = ({ ingress }: Spec): void => {
    for (const peer of ingress.flatMap(({ from }) => from)) peer.podSelector = {}
  }
  expect(change('NetworkPolicy', 'dispatchkit-admin', anybody)).toEqual(['wider'])
  const route = ['HTTPRoute', 'dispatchkit'] as const
  const path = (spec: Spec, value: string): void => {
    for (const match of spec.rules[0]?.matches ?? []) match.path.value = value
  }
  expect(change(...route, (spec: Spec) => path(spec, '/'))).toEqual(['wider'])
  expect(change(...route, (spec: Spec) => path(spec, '/in/github'))).toEqual(['narrower'])
  expect(change(...route, (spec: Spec) => path(spec, '/inner'))).toEqual(['other'])
  expect(
    change(...route, (spec: Spec) => Object.assign(spec.rules[0] ?? {}, { filters: [{ type: 'RequestMirror' }] })),
  ).toEqual(['wider'])
  const workload = ['StatefulSet', 'dispatchkit'] as const
  expect(change(...workload, (spec: Spec) => Object.assign(spec, { replicas: 0 }))).toEqual(['narrower'])
  expect(change(...workload, (spec: Spec) => Object.assign(spec, { replicas: 2 }))).toEqual(['wider'])
  const starts = ({ template }: Spec): void => {
    for (const { lifecycle } of template.spec.containers) lifecycle.postStart = { exec: { command: ['sh'] } }
  }
  expect(change(...workload, starts)).toEqual(['wider'])
  const variables = ({ template }: Spec): void => {
    for (const container of template.spec.containers)
      Object.assign(container, { envFrom: [{ configMapRef: { name: 'x' } }] })
  }
  expect(change(...workload, variables)).toEqual(['wider'])
  const other = { name: 'other', port: 80 }
  expect(change(...route, ({ rules }: Spec) => void rules[0]?.backendRefs.push(other))).toEqual(['wider'])
})

test('an empty list is none at all, which is everybody of a rule, and nobody of a policy', () => {
  const emptied = (kind: string, name: string, of: (spec: Record<string, never[]>) => object, key: string) => {
    const objects = ours()
    const found = objects.find((each) => each.kind === kind && each.metadata.name === name)
    Object.assign(of(at(found, 'spec') as never), { [key]: [] })
    return compare(objects).map(({ direction }) => direction)
  }
  const whole = (spec: object): object => spec
  const rule = (key: string) => (spec: Record<string, never[]>) => spec[key]?.[0] ?? {}
  expect(emptied('NetworkPolicy', 'dispatchkit-ingress', rule('ingress'), 'from')).toEqual(['wider'])
  expect(emptied('NetworkPolicy', 'dispatchkit-ingress', rule('ingress'), 'ports')).toEqual(['wider'])
  expect(emptied('NetworkPolicy', 'dispatchkit-egress', rule('egress'), 'to')).toEqual(['wider'])
  expect(emptied('NetworkPolicy', 'dispatchkit-egress', whole, 'egress')).toEqual(['narrower'])
  expect(emptied('NetworkPolicy', 'dispatchkit-default-deny', whole, 'policyTypes')).toEqual(['wider'])
  expect(emptied('HTTPRoute', 'dispatchkit', rule('rules'), 'matches')).toEqual(['wider'])
})

test('which way a change of the egress proxy’s configuration goes, and which line it is', () => {
  const changed = (from: string | RegExp, to: string): readonly string[] => {
    const objects = ours()
    const map = objects.find((each) => at(each, 'data', 'squid.conf') !== undefined)
    const before = String(at(map, 'data', 'squid.conf'))
    const after = before.replace(from, () => to)
    expect(after).not.toBe(before)
    Object.assign(at(map, 'data') as object, { 'squid.conf': after })
    return compare(objects).map(({ direction, message }) => {
      expect(message).toMatch(/at `data\.squid\.conf`, line \d+, (has|lacks) `/)
      return direction
    })
  }
  const host = /^acl hosts_443 dstdomain .*\n/m
  expect(changed(host, '')).toEqual(['narrower'])
  expect(changed(/^(?=acl hosts_443)/m, 'acl hosts_443 dstdomain -n evil.example\n')).toEqual(['wider'])
  expect(changed(/^acl not_public_v4 dst 10.*\n/m, '')).toEqual(['wider'])
  expect(changed('http_access deny all\n', '')).toEqual(['wider'])
  expect(changed(/(?<=^http_access allow CONNECT port_hosts_443.*) !not_public_v4/m, '')).toEqual(['wider'])
  expect(changed(/(?<=^http_access allow CONNECT port_hosts_443.*) !not_public_v4/m, ' !not_public_v4 ready')).toEqual([
    'narrower',
  ])
  expect(changed('cache deny all', 'cache allow all')).toEqual(['other'])
})

test('a policy that denies everything is wider where it is missing, the egress proxy’s too', () => {
  for (const name of ['dispatchkit-default-deny', 'dispatchkit-egress-proxy-default-deny']) {
    const left = ours().filter(({ metadata }) => metadata.name !== name)
    expect(
      compare(left).map(({ direction }) => direction),
      name,
    ).toEqual(['wider'])
  }
})

test('a label by which something is put into the pod is found, one that says not to is not', () => {
  for (const [key, value, found] of [
    ['sidecar.istio.io/inject', 'true', 1],
    ['sidecar.istio.io/inject', 'false', 0],
    ['istio.io/rev', 'canary', 1],
    ['istio.io/dataplane-mode', 'ambient', 1],
    ['istio.io/dataplane-mode', 'none', 0],
    ['azure.workload.identity/use', 'true', 1],
  ] as const) {
    const objects = ours()
    templateOf(objects).metadata.labels[key] = value
    expect(
      compare(objects).map(({ direction }) => direction),
      key,
    ).toEqual(Array(found).fill('wider'))
  }
})

test('an account that is somebody at a cloud has more rights', () => {
  for (const [key, found] of [
    ['eks.amazonaws.com/role-arn', 1],
    ['iam.gke.io/gcp-service-account', 1],
    ['azure.workload.identity/client-id', 1],
    ['pod-identity.alibabacloud.com/role-name', 1],
    ['eks.amazonaws.com/token-expiration', 0],
    ['team', 0],
  ] as const) {
    const objects = ours()
    const account = objects.find(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name === 'dispatchkit')
    Object.assign(at(account, 'metadata', 'annotations') as object, { [key]: 'x' })
    expect(
      compare(objects).map(({ direction }) => direction),
      key,
    ).toEqual(Array(found).fill('wider'))
  }
})

test('a guard that is stated as it is by default is the same, and one that is stronger is narrower', () => {
  for (const [stated, directions] of [
    [{ hostNetwork: false, hostPID: false, hostIPC: false, shareProcessNamespace: false }, []],
    [{ hostUsers: false }, ['narrower']],
    [{ hostUsers: true }, ['wider']],
    [{ hostNetwork: true }, ['wider']],
  ] as const) {
    const objects = ours()
    Object.assign(templateOf(objects).spec, stated)
    expect(compare(objects).map(({ direction }) => direction)).toEqual(directions)
  }
})

test('a pod that is not held to its declaration before it starts is wider', () => {
  const objects = ours()
  Object.assign(templateOf(objects).spec, { initContainers: undefined })
  expect(compare(objects).map(({ direction }) => direction)).toEqual(['wider'])
})

test('whom a policy that denies does not select any more, it lets', () => {
  const objects = ours()
  const policy = objects.find(({ metadata }) => metadata.name === 'dispatchkit-default-deny')
  Object.assign(at(policy, 'spec', 'podSelector', 'matchLabels') as object, { team: 'events' })
  expect(compare(objects).map(({ direction }) => direction)).toEqual(['wider'])
})

test('which way a match of a route goes, and whose it is', () => {
  const changed = (edit: (match: Record<string, unknown> & { path: { type: string } }) => void) => {
    const facts = smallFacts()
    const objects = manifests(contextOf(facts)).map(
      (each): FoundObject => ({ ...structuredClone(objectOf(each)), [foundIn]: 'all.yaml' }) as never,
    )
    const route = objects.find(({ kind }) => kind === 'HTTPRoute')
    edit(at(route, 'spec', 'rules', 0, 'matches', 0) as never)
    const { model } = compileText(small)
    return compareObjects(objects, { ...options, model: model as Model, facts }).differences.map(
      ({ direction, at: { section, path } }) => `${direction} ${section} ${path.join('.')}`,
    )
  }
  expect(changed(({ path }) => Object.assign(path, { type: 'PathPrefix' }))).toEqual(['wider sources http.path'])
  expect(changed((match) => Object.assign(match, { method: 'POST' }))).toEqual(['narrower sources http.path'])
  expect(changed((match) => Object.assign(match, { headers: [{ name: 'x', value: 'y' }] }))).toEqual([
    'narrower sources http.path',
  ])
})
