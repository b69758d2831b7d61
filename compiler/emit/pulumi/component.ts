import type { Context, Manifest } from '../kubernetes/manifest.ts'
import { images, isLeftOut, type Parameter } from '../kubernetes/parameters.ts'
import { extended, type Named, named, type Tree } from '../kubernetes/tree.ts'
import { quote, quoteComment } from '../quote.ts'
import { code } from './code.ts'
import { component } from './component-text.ts'

/** The classes of what Kubernetes itself knows; all else is a CustomResource. */
const classes: Readonly<Record<string, string>> = {
  'v1 ConfigMap': 'k8s.core.v1.ConfigMap',
  'v1 PersistentVolumeClaim': 'k8s.core.v1.PersistentVolumeClaim',
  'v1 Service': 'k8s.core.v1.Service',
  'v1 ServiceAccount': 'k8s.core.v1.ServiceAccount',
  'batch/v1 Job': 'k8s.batch.v1.Job',
  'apps/v1 Deployment': 'k8s.apps.v1.Deployment',
  'apps/v1 StatefulSet': 'k8s.apps.v1.StatefulSet',
  'autoscaling/v2 HorizontalPodAutoscaler': 'k8s.autoscaling.v2.HorizontalPodAutoscaler',
  'networking.k8s.io/v1 NetworkPolicy': 'k8s.networking.v1.NetworkPolicy',
  'policy/v1 PodDisruptionBudget': 'k8s.policy.v1.PodDisruptionBudget',
}

const pods = {
  sqlite: 'one pod with the volume of its journal',
  postgres: 'pods that share a journal on PostgreSQL',
} as const

const customResource = 'k8s.apiextensions.CustomResource'

/** What has to be there before: what confines the pod comes before the pod. */
const confinement = ['service-account', 'config', 'default-deny', 'ingress', 'admin-ingress', 'egress']
const after: Readonly<Record<string, readonly string[]>> = {
  'egress-proxy': ['service-account', 'config', 'default-deny', 'traffic'].map((key) => `egress-proxy-${key}`),
  'stateful-set': [...confinement, 'egress-proxy', 'headless-service', 'journal', 'tombstones'],
  migration: [...confinement, 'database-egress', 'tombstones'],
  deployment: [...confinement, 'egress-proxy', 'database-egress', 'tombstones', 'migration'],
  autoscaler: ['deployment'],
}

/** What may be absent. */
const conditional = ['journal', 'tombstones', 'migration']

const dependency = (code: string, may: boolean): string => (may ? `...(${code} ? [${code}] : [])` : code)

/** The component over the objects: each a field, with its properties spelt out. */
export function componentSource(context: Context, manifests: readonly Manifest[]): string {
  const { facts, parameters, labels, selector, annotations } = context
  const present = new Set(manifests.map(({ key }) => key))
  const kept = manifests.filter(({ retained }) => retained)
  const constant = ({ code: name, value }: typeof labels): string =>
    `const ${name} = ${code(value, 0, name.length + 9)}`
  return component({
    digest: facts.digest,
    project: quoteComment(facts.project),
    what: pods[facts.journal.engine],
    constants: [...[selector, labels].map(constant), constant(declared(annotations))],
    args: parameters.map(argument),
    fields: manifests.map(field),
    kept: kept.map((manifest) => creation(manifest, present)),
    claims: kept.map(({ key, condition }) => dependency(`this.${fieldName(key)}`, condition !== undefined)).join(', '),
    objects: manifests.filter(({ retained }) => !retained).map((manifest) => creation(manifest, present)),
    images: images.filter((key) => parameters.some((parameter) => parameter.key === key)),
  })
}

/** The annotations, with the digest by the name that the program has for it. */
const declared = ({ code: name, value }: Context['annotations']): Named =>
  named(name, {
    ...(value as { readonly [key: string]: Tree }),
    'bylaw.dev/declaration': named('declaration', undefined),
  })

const argument = (parameter: Parameter): string => {
  const { key, description, type } = parameter
  const input = `pulumi.Input<${type === 'integer' ? 'number' : 'string'}>`
  return `  /** ${description}. */\n  readonly ${key}${isLeftOut(parameter) ? `?: ${input} | undefined` : `: ${input}`}\n`
}

const field = (manifest: Manifest): string => {
  const type = classOf(manifest)
  const name = fieldName(manifest.key)
  return `  /** ${manifest.purpose} */\n  readonly ${name}${manifest.condition ? `?: ${type}` : `: ${type}`}\n`
}

/** @param present the keys of all objects */
function creation(manifest: Manifest, present: ReadonlySet<string>): string {
  const { key, apiVersion, kind, metadata, body, condition, retained } = manifest
  const type = classOf(manifest)
  const indent = condition ? 6 : 4
  const pad = ' '.repeat(indent)
  const types: { readonly [key: string]: Tree } = type === customResource ? { apiVersion, kind } : {}
  const dependsOn = after[key]
    ?.filter((other) => present.has(other))
    .map((other) => named(dependency(`this.${fieldName(other)}`, conditional.includes(other)), undefined))
  const more = {
    ...(dependsOn && { dependsOn }),
    ...(retained && { protect: true, retainOnDelete: true, ignoreChanges: retained.fixed }),
  }
  const options =
    Object.keys(more).length > 0 ? code(extended(named('child', undefined), more), indent + 2) : 'afterClaims'
  const lines = [
    `${pad}this.${fieldName(key)} = new ${type}(`,
    `${pad}  \`\${name}-${key}\`,`,
    `${pad}  ${code({ ...types, metadata, ...body }, indent + 2)},`,
    `${pad}  ${options},`,
    `${pad})`,
  ].join('\n')
  if (!condition) return lines
  return `    if (args.${condition.parameter} ${condition.stated ? '!==' : '==='} undefined) {\n${lines}\n    }`
}

const classOf = ({ apiVersion, kind }: Manifest): string => classes[`${apiVersion} ${kind}`] ?? customResource

/** `stateful-set` as `statefulSet`. */
const fieldName = (key: string): string => key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** The program: the component with what the stack says. */
export function programSource({ facts, parameters }: Context): string {
  const reading = (parameter: Parameter): string => {
    const { key, type } = parameter
    if (type === 'integer') return `  ${key}: config.requireNumber(${quote(key)}),\n`
    return isLeftOut(parameter)
      ? `  ${key}: config.get(${quote(key)}) || undefined,\n`
      : `  ${key}: config.require(${quote(key)}),\n`
  }
  const workload = facts.journal.engine === 'sqlite' ? 'statefulSet' : 'deployment'
  return `// Generated by bylaw from declaration ${facts.digest}. Edit the declaration instead.
import * as pulumi from '@pulumi/pulumi'
import { declaration, Router } from './router.js'

const config = new pulumi.Config()
const router = new Router(${quote(facts.name)}, {
${parameters.map(reading).join('')}})

/** What the stack says of itself: the declaration that is deployed, and the objects' names. */
export const digest = declaration
export const namespace = router.${workload}.metadata.namespace
export const ${workload} = router.${workload}.metadata.name
export const configMap = router.config.metadata.name
`
}
