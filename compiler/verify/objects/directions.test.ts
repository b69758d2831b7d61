import { expect, test } from 'vitest'
import { at } from './found-object.ts'
import { compare, ours, templateOf } from './testing/deployment.ts'

test('an annotation that has something put into the pod is found, one that tells something is not', () => {
  for (const [key, value, found] of [
    ['sidecar.istio.io/inject', 'true', 1],
    ['sidecar.istio.io/inject', 'false', 0],
    ['k8s.v1.cni.cncf.io/networks', 'macvlan', 1],
    ['container.apparmor.security.beta.kubernetes.io/router', 'unconfined', 1],
    ['kubectl.kubernetes.io/restartedAt', '2026-11-21T00:00:00Z', 0],
    ['team', 'events', 0],
  ] as const) {
    const objects = ours()
    templateOf(objects).metadata.annotations[key] = value
    expect(compare(objects), key).toHaveLength(found)
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
