import { fileURLToPath } from 'node:url'
import { type Compilation, compile } from '../../compiler/compile.ts'
import { deploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import { loadProject } from '../../compiler/source/load.ts'
import { compileText, edit, small } from '../small.ts'
import { asOf, type Deployment } from './deployments.ts'

const long = 'a-project-whose-name-is-as-long-as-somebody-in-a-large-company-thought-of-in-a-meeting'

const named = (name: string, text = small): string => edit(text, 'project: {name: small,', `project: {name: ${name},`)
const router = (text: string, more: string): string =>
  edit(text, '  country: GB\n  hostedBy: host\n', `  country: GB\n  hostedBy: host\n  ${more}\n`)
const hosts = (text: string, all: readonly string[]): string =>
  edit(text, 'hosts: [archive.example]', `hosts: [${all.join(', ')}]`)

const forty = Array.from({ length: 39 }, (_, i) => `h${i}.archive.example${i % 3 === 0 ? `:${8000 + i}` : ''}`)

/** Nothing is sent to anybody: events are kept, and expire. */
const silent = (): string => {
  const [head = '', rest = ''] = small.split('channels:\n')
  const alone = edit(head, 'recipients: {archive: [person.name, contact.email], host: all}', 'recipients: {host: all}')
  const [before = '', after = ''] = alone.split('  archive:\n    legalName')
  const without = `${before}${after.slice(after.indexOf('activities:'))}`
  return `${without}${rest.slice(rest.indexOf('router:'))}`
}

/** Declarations that are deployed otherwise than the examples: each as one text. */
const texts: Readonly<Record<string, string>> = {
  'three-replicas': router(named('ledger'), 'journal: {engine: postgres, replicas: 3}\n  egress: cilium'),
  'one-replica': router(
    named('alone'),
    'journal: {engine: postgres, replicas: 1}\n  egress: networkPolicy\n  tls: {minimum: "1.2", cipherBits: 128}',
  ),
  'forty-hosts': hosts(named('forty'), ['archive.example', ...forty]),
  'nothing-is-sent': named('mute', silent()),
  'international-name': hosts(named('Six.v6_X'), ['archive.example', '"xn--mnchen-3ya.example:8443"']),
  'of-twins-one': named(`${long}-a`),
  'of-twins-the-other': named(`${long}-b`),
  'everything-stated': router(
    named('stated'),
    [
      'deployment: kubernetes',
      'region: eu-west-2',
      'limits: {body: 16MiB, rate: 600/min, depth: 64, backlog: 500}',
      'tls: {minimum: "1.3", cipherBits: 256}',
    ].join('\n  '),
  ),
  'words-of-everywhere': router(
    edit(named('"yes"'), 'legalName: Small Ltd', 'legalName: Größe & Söhne “AG” 株式会社'),
    'region: Zürich\n  egress: ownProxy\n  telemetry: otlp',
  ),
}

function deployed(name: string, { model, graph, diagnostics }: Compilation): Deployment {
  if (!model || !graph) throw new Error(`${name} cannot be read: ${diagnostics.map((each) => each.message).join(' ')}`)
  return { name: `unlike-${name}`, facts: deploymentFacts(model, routerPlan(model, graph)), model }
}

/** Deployments that are unlike those of the examples: their numbers, names, ways out, and the inbox of any bytes. */
export async function unlike(): Promise<readonly Deployment[]> {
  const inbox = await loadProject(fileURLToPath(new URL('../../examples/routes/inbox', import.meta.url)))
  if (inbox.problem !== null) throw new Error(inbox.message)
  return [
    ...Object.entries(texts).map(([name, text]) => deployed(name, compileText(text, asOf))),
    deployed('inbox', compile(inbox.files, { asOf })),
  ]
}
