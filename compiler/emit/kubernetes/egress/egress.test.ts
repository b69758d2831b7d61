import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../../../runtime/config/settings.ts'
import { edit, small } from '../../../../test/small.ts'
import type { DeploymentFacts } from '../facts.ts'
import { contextOf } from '../manifest.ts'
import { objectOf } from '../objects.ts'
import { cluster, type Part, part } from '../testing/cluster.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  objectsOf,
  sharedFacts,
  smallFacts,
  withoutRecipient,
} from '../testing/deployments.ts'
import { egress } from './egress.ts'

const policy = (facts: DeploymentFacts): Part => part(objectOf(egress(contextOf(facts))))
const said = (facts: DeploymentFacts, key: string): string =>
  policy(facts).text('metadata', 'annotations', `bylaw.dev/${key}`)
const hosts = (list: string): DeploymentFacts => smallFacts(edit(small, 'hosts: [archive.example]', `hosts: [${list}]`))

let kit: DeploymentFacts

beforeAll(async () => {
  kit = factsOf(compiledFrom(await dispatchkit()))
})

describe('through the proxy', () => {
  it.each(['proxy', 'ownProxy'] as const)('there are DNS and the pods of the %s, and nothing else', (egress) => {
    expect(
      policy({ ...kit, egress })
        .list('spec', 'egress')
        .map((rule) => rule.at('ports', 0, 'port').value),
    ).toEqual([53, 3128])
    expect(JSON.stringify(policy({ ...kit, egress }).value)).not.toContain('ipBlock')
  })

  it('it is said that a proxy of one’s own has to hold the hosts', () => {
    const own = { ...kit, egress: 'ownProxy' } as const
    expect(said(own, 'egress-hosts')).toBe('discord.com:443 hooks.slack.com:443')
    expect(said(own, 'egress-unenforced')).toBe('discord.com:443 hooks.slack.com:443 customer-platform=*')
  })

  it('it is said that the generated one holds all but what customers choose', () => {
    expect(said(kit, 'egress-hosts')).toBe('discord.com:443 hooks.slack.com:443')
    expect(said(kit, 'egress-unenforced')).toBe('customer-platform=*')
    expect(said(smallFacts(), 'egress-unenforced')).toBe('')
  })

  it('nothing is reached when nothing is declared, DNS neither, unless something else has to be found', () => {
    for (const egress of ['proxy', 'ownProxy', 'networkPolicy'] as const) {
      const nowhere = { ...kit, egress, destinations: [] }
      // An API server stores no empty list.
      expect(policy(nowhere).at('spec').value).toEqual({
        podSelector: policy(kit).at('spec', 'podSelector').value,
        policyTypes: ['Egress'],
      })
      expect(contextOf(nowhere).parameters.filter(({ key }) => key.startsWith('dns'))).toEqual([])
      for (const needs of [{ journal: sharedFacts().journal }, { telemetry: true }])
        expect(
          policy({ ...nowhere, ...needs })
            .list('spec', 'egress')
            .map((rule) => rule.at('ports', 0, 'port').value),
        ).toEqual([53])
    }
  })
})

describe('with Cilium', () => {
  const cilium = (facts: DeploymentFacts): DeploymentFacts => ({ ...facts, egress: 'cilium' })

  it('there are the declared names, and the rule for DNS that teaches their addresses', () => {
    const names = [{ matchName: 'discord.com' }, { matchName: 'hooks.slack.com' }]
    const [dns, https, ...more] = policy(cilium(kit)).list('spec', 'egress')
    expect(dns?.at('toPorts', 0, 'rules', 'dns').value).toEqual(names)
    expect(https?.value).toEqual({ toFQDNs: names, toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] })
    expect(more).toEqual([])
  })

  it('each name has its own ports', () => {
    const facts = cilium(hosts('"a.example:8443", a.example, "*.b.example"'))
    expect(
      policy(facts)
        .list('spec', 'egress')
        .slice(1)
        .map((rule) => rule.at('toFQDNs').value),
    ).toEqual([[{ matchPattern: '*.b.example' }, { matchName: 'a.example' }], [{ matchName: 'a.example' }]])
  })

  it('mail has the port of its server, and nothing else of the recipient has', () => {
    const mail = 'recipient: archive, email: {server: "smtp://mail.archive.example", from: a@b.example, subject: News}'
    const channels = edit(small, '  archive: {http:', `  mail: {${mail}}\n  archive: {http:`)
    const sent = '{fields: {team: keep, user.name: keep, user.email: pseudonymise}}'
    const letter = 'mail: {message: Welcome, addressee: user.email}'
    const named = edit(channels, 'hosts: [archive.example]', 'hosts: [archive.example, "mail.archive.example:587"]')
    const facts = cilium(smallFacts(edit(named, `archive: ${sent}`, `archive: ${sent}\n      ${letter}`)))
    expect(
      policy(facts)
        .list('spec', 'egress')
        .slice(1)
        .map((rule) => [rule.at('toPorts', 0, 'ports', 0, 'port').value, rule.at('toFQDNs').value]),
    ).toEqual([
      ['443', [{ matchName: 'archive.example' }]],
      ['587', [{ matchName: 'mail.archive.example' }]],
    ])
  })

  it('what customers choose stays closed, and is said', () => {
    expect(said(cilium(kit), 'egress-unenforced')).toBe('customer-platform=*')
    expect(said(cilium(smallFacts()), 'egress-unenforced')).toBe('')
    expect(said(cilium(hosts('"*.b.example"')), 'egress-unenforced')).toBe('*.b.example:443')
  })

  it('nothing at all is reached when nothing is declared', () => {
    expect(policy(cilium({ ...kit, destinations: [] })).at('spec', 'egress').value).toEqual([{}])
  })
})

describe('with a NetworkPolicy alone', () => {
  const plain = (facts: DeploymentFacts): DeploymentFacts => ({ ...facts, egress: 'networkPolicy' })

  it('addresses are open, and need no proxy', () => {
    const facts = plain(hosts('203.0.113.7'))
    expect(policy(facts).at('spec', 'egress', 0).value).toEqual({
      to: [{ ipBlock: { cidr: '203.0.113.7/32' } }],
      ports: [{ protocol: 'TCP', port: 443 }],
    })
    expect(policy(facts).list('spec', 'egress')).toHaveLength(1)
    expect(said(facts, 'egress-unenforced')).toBe('')
  })

  it('names go through the proxy and take all else along, and are said', () => {
    const facts = plain(hosts('203.0.113.7, archive.example'))
    expect(policy(facts).list('spec', 'egress')).toHaveLength(2)
    expect(JSON.stringify(policy(facts).value)).not.toContain('ipBlock')
    expect(said(facts, 'egress-unenforced')).toBe('203.0.113.7:443 archive.example:443')
  })
})

describe('the router is told of the proxy', () => {
  const url = 'http://egress-proxy.egress-system.svc.cluster.local:3128'
  const told = (facts: DeploymentFacts): readonly unknown[] =>
    cluster(objectsOf(facts))
      .containers.flatMap((container) => container.list('env'))
      .filter((variable) => variable.text('name') === 'EGRESS_PROXY')
      .map((variable) => variable.at('value').value)

  it('exactly when the policy leads there', () => {
    // By the check before the start, too: it looks at the settings.
    expect(told(kit)).toEqual(['http://dispatchkit-egress-proxy:3128', 'http://dispatchkit-egress-proxy:3128'])
    expect(told({ ...kit, egress: 'ownProxy' })).toEqual([url, url])
    expect(told({ ...kit, destinations: [] })).toEqual([])
    expect(told({ ...kit, egress: 'networkPolicy' })).toEqual([url, url])
    expect(told({ ...hosts('203.0.113.7'), egress: 'networkPolicy' })).toEqual([])
    expect(told({ ...kit, egress: 'cilium' })).toEqual([])
  })

  it('by an address that the router takes', () => {
    const directory = mkdtempSync(join(tmpdir(), 'bylaw-egress-'))
    const env = { DATA_DIR: join(directory, 'data'), CREDENTIALS_DIR: directory, EGRESS_PROXY: String(told(kit)[0]) }
    expect(readSettings(env).egressProxy).toBe('http://dispatchkit-egress-proxy:3128')
    rmSync(directory, { recursive: true })
  })
})

describe('whatever the backend', () => {
  it('nothing is opened to everywhere', () => {
    for (const backend of ['proxy', 'ownProxy', 'cilium', 'networkPolicy'] as const) {
      const text = JSON.stringify(policy({ ...kit, egress: backend }).value)
      for (const wide of ['0.0.0.0/0', '::/0', '"world"', 'toEntities', '"*"']) expect(text).not.toContain(wide)
    }
  })

  it('a recipient that is deleted takes its hosts along, and nothing else', async () => {
    const without = factsOf(compiledFrom(withoutRecipient(await dispatchkit(), 'customer-discord')))
    for (const backend of ['proxy', 'ownProxy', 'cilium', 'networkPolicy'] as const) {
      const before = JSON.stringify(policy({ ...kit, egress: backend }).value)
      const after = JSON.stringify(policy({ ...without, digest: kit.digest, egress: backend }).value)
      expect(after).not.toContain('discord')
      const removed = before.replaceAll('{"matchName":"discord.com"},', '').replaceAll('discord.com:443 ', '')
      expect(after).toBe(removed)
    }
  })
})
