import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { digest, writeOverlay } from '../overlay.ts'
import { hold, type Report } from '../report.ts'
import { apply, type World } from '../world.ts'

/** A row of the table of DNS in the README of the manifests. */
interface Preset {
  readonly name: string
  readonly namespace: string
  readonly label: string
  readonly value: string
  readonly port: number
  readonly cidr: string
}

/** As the README has them: what is written there is what is tried here. */
function presets(readme: string): readonly Preset[] {
  const rows = [...readme.matchAll(/^ {2}\| (?!DNS|-)(.*) \|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim().replaceAll('`', '')),
  )
  return rows
    .filter((cells) => cells.length === 6)
    .map(([name = '', namespace = '', label = '', value = '', port = '', cidr = '']) => ({
      name,
      namespace,
      label,
      value,
      port: Number(port),
      cidr,
    }))
}

interface Rule {
  readonly to?: readonly {
    readonly namespaceSelector?: { readonly matchLabels: Readonly<Record<string, string>> }
    readonly podSelector?: { readonly matchExpressions: readonly { readonly key: string; readonly values: string[] }[] }
    readonly ipBlock?: { readonly cidr: string }
  }[]
  readonly ports?: readonly { readonly port: number; readonly protocol: string }[]
}

/**
 * The presets of DNS. No network plug-in holds policies here: that the server takes the policy, and that its selectors
 * choose pods labelled as those of each cluster's DNS are, is what is seen.
 */
export async function dnsPresets(world: World, report: Report): Promise<void> {
  const { client } = world
  const build = join(world.builds, 'dispatchkit-sqlite-networkPolicy/kubernetes')
  const found = presets(readFileSync(join(build, 'README.md'), 'utf8'))
  const egress = readFileSync(join(build, '06-egress.yaml'), 'utf8')
  const policy = (parse(egress) as { readonly metadata: { readonly name: string } }).metadata.name
  await report.check('the README has presets of DNS', () => {
    hold(found.length === 3, `it has ${found.length}`)
    return found.map(({ name }) => name).join('; ')
  })
  for (const [i, preset] of found.entries()) {
    await report.check(`DNS: ${preset.name}`, async () => {
      const namespace = world.namespace(`dns-${i}`)
      // The pods of DNS stand in a namespace of the test's: that namespaces carry their name is Kubernetes' own.
      const peer = {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': preset.namespace } },
        podSelector: { matchExpressions: [{ key: preset.label, operator: 'In', values: [preset.value] }] },
      }
      const to = [peer, ...(preset.cidr === '' ? [] : [{ ipBlock: { cidr: preset.cidr } }])]
      const ports = ['UDP', 'TCP'].map((protocol) => ({ protocol, port: preset.port }))
      const patch = JSON.stringify([{ op: 'replace', path: '/spec/egress/0', value: { to, ports } }])
      apply(
        world,
        writeOverlay(world.folder, `dns-${i}`, {
          namespace,
          image: digest('a'),
          resources: [build],
          patches: [{ target: { kind: 'NetworkPolicy', name: policy }, patch }],
        }),
      )
      const live = await client.get(`/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies/${policy}`)
      const [rule] = (live?.spec?.egress ?? []) as readonly Rule[]
      const [pods, block] = rule?.to ?? []
      const expression = pods?.podSelector?.matchExpressions[0]
      hold(expression !== undefined, 'the policy has no selector of pods')
      const dnsPod = {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'dns', namespace, labels: { [preset.label]: preset.value } },
        spec: { schedulerName: 'bylaw-test', ...restricted },
      }
      const made = client.kubectl(['create', '-f', '-'], JSON.stringify(dnsPod))
      hold(made.status === 0, made.error.trim())
      const selector = encodeURIComponent(`${expression?.key} in (${expression?.values.join(',')})`)
      const chosen = await client.list(`/api/v1/namespaces/${namespace}/pods?labelSelector=${selector}`)
      hold(chosen.length === 1, `the selector chooses ${chosen.length} pods`)
      hold((block?.ipBlock?.cidr ?? '') === preset.cidr, `the block is ${block?.ipBlock?.cidr}`)
      return `chooses the pod labelled ${preset.label}=${preset.value}, ports ${rule?.ports?.map(({ protocol, port }) => `${protocol}/${port}`).join(' ')}${preset.cidr === '' ? '' : `, ${preset.cidr}`}`
    })
  }
}

const restricted = {
  securityContext: { runAsNonRoot: true, runAsUser: 65_532, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [
    {
      name: 'dns',
      image: 'registry.invalid/dns',
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
  ],
}
