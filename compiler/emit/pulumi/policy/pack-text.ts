/** The pack's program, the same for every declaration: what is compared with lies beside it. JavaScript, which runs as it is. */
export const packText = `'use strict'
const { PolicyPack } = require('@pulumi/policy')
const declared = require('./declared.js')

const byId = new Map(declared.objects.map((each) => [each.type + ' ' + each.name, each]))
const idOf = (type, props) => type + ' ' + ((props.metadata && props.metadata.name) || '')
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const pinned = /@sha256:[0-9a-f]{64}$/

/** Places where an object is not what was generated: path, what was expected, what is there. */
function compare(expected, actual, path, settings, found) {
  if (isMap(expected) && '$set' in expected) return compareSetting(expected, actual, path, settings, found)
  if (isMap(expected) && '$text' in expected) {
    const { before, after } = expected
    const fits = typeof actual === 'string' && actual.startsWith(before) && actual.endsWith(after)
    if (fits) settings.push([expected.$text, actual.slice(before.length, actual.length - after.length)])
    else found.push({ path, expected: before + '...' + after, actual })
    return
  }
  if (isMap(expected) && '$if' in expected) {
    const ways = [expected.stated, expected.otherwise].map((way, i) => {
      const one = { settings: [], found: [] }
      if (way === undefined) {
        if (actual !== undefined) one.found.push({ path, expected: undefined, actual })
      } else compare(way, actual, path, one.settings, one.found)
      if (i === 1) one.settings.push([expected.$if, undefined])
      return one
    })
    const best = ways[0].found.length < ways[1].found.length ? ways[0] : ways[1]
    settings.push(...best.settings)
    found.push(...best.found)
    return
  }
  if (Array.isArray(expected) && Array.isArray(actual)) return compareLists(expected, actual, path, settings, found)
  if (isMap(expected) && isMap(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      if (actual[key] === undefined && !(key in expected)) continue
      if (key in expected) compare(expected[key], actual[key], [...path, key], settings, found)
      else found.push({ path: [...path, key], expected: undefined, actual: actual[key] })
    }
    return
  }
  if (expected !== actual) found.push({ path, expected, actual })
}

function compareSetting(expected, actual, path, settings, found) {
  if (actual === undefined) {
    if (expected.optional) settings.push([expected.$set, undefined])
    else found.push({ path, expected: 'the setting ' + expected.$set, actual })
    return
  }
  if (expected.or === actual) return
  if (typeof actual !== (expected.number ? 'number' : 'string')) {
    found.push({ path, expected: 'the setting ' + expected.$set, actual })
    return
  }
  if (expected.pinned && !pinned.test(actual)) found.push({ path, expected: 'an image by its digest', actual })
  settings.push([expected.$set, actual])
}

/** Items by name where they have one, else in their order; what is of a setting may be absent. */
function compareLists(expected, actual, path, settings, found) {
  const left = [...actual.keys()]
  for (const [i, item] of expected.entries()) {
    const named = isMap(item) && typeof item.name === 'string'
    const at = left.findIndex((j) => (named ? isMap(actual[j]) && actual[j].name === item.name : true))
    const may = isMap(item) && '$if' in item && item.otherwise === undefined
    if (may) {
      const one = { settings: [], found: [] }
      if (at !== -1) compare(item.stated, actual[left[at]], [...path, left[at]], one.settings, one.found)
      if (at === -1 || one.found.length > 0) settings.push([item.$if, undefined])
      else {
        settings.push(...one.settings)
        left.splice(at, 1)
      }
      continue
    }
    if (at === -1) {
      found.push({ path: [...path, i], expected: item, actual: undefined })
      continue
    }
    const [j] = left.splice(at, 1)
    compare(item, actual[j], [...path, j], settings, found)
  }
  for (const j of left) found.push({ path: [...path, j], expected: undefined, actual: actual[j] })
}

const text = (value) => {
  const said = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)
  return said.length > 100 ? said.slice(0, 100) + '...' : said
}

const ways = new Set(['NetworkPolicy', 'CiliumNetworkPolicy', 'HTTPRoute', 'Service'])
const guards = /^(securityContext|host[A-Z].*|shareProcessNamespace|automountServiceAccountToken|serviceAccountName|serviceAccount|ephemeralContainers|capabilities)$/
const secrets = /^(env|envFrom|stringData|volumes|volumeMounts|remoteRef|secretStoreRef)$/
const counts = /^(replicas|minReplicas|maxReplicas|minAvailable|maxUnavailable|strategy|updateStrategy|podManagementPolicy)$/

/** Which policy a place belongs to. */
function classOf(kind, path) {
  const keys = path.filter((step) => typeof step === 'string')
  if (keys.at(-1) === 'image') return 'image'
  if (keys.includes('annotations') || (kind === 'ConfigMap' && keys[0] === 'data')) return 'declaration'
  if (keys.some((key) => guards.test(key))) return 'guards'
  if (ways.has(kind) || keys.includes('labels') || keys.includes('matchLabels')) return 'ways'
  if (keys.some((key) => secrets.test(key)) || kind === 'ExternalSecret') return 'secrets'
  if (keys.some((key) => counts.test(key))) return 'replicas'
  return 'rest'
}

const isBlock = (key) => key.endsWith('Cidr')

const policy = (name, description, more = {}) => ({
  name,
  description,
  enforcementLevel: 'mandatory',
  ...more,
  validateResource(args, report) {
    const own = byId.get(idOf(args.type, args.props))
    if (own === undefined) return
    const { settings, found } = look(own, args.props)
    for (const { path, expected, actual } of found) {
      if (classOf(own.object.kind, path) !== name) continue
      report(own.name + ' has ' + text(actual) + ' at ' + path.join('.') + ', where the declaration makes ' + text(expected) + '.')
    }
    if (name === 'guards' && args.getConfig().appArmor !== false && settings.some(([key, value]) => key === 'appArmor' && value === undefined))
      report(own.name + ' runs under no AppArmor profile, which the configuration of this pack does not state (appArmor: false).')
    if (name !== 'ways') return
    const stated = args.getConfig().blocks || []
    for (const [key, value] of settings)
      if (isBlock(key) && value !== undefined && !stated.includes(value))
        report(own.name + ' opens the block ' + value + ' (' + key + '), which the configuration of this pack does not state.')
  },
})

function look(own, props) {
  const settings = []
  const found = []
  const { apiVersion, kind, metadata, ...rest } = props
  const { id, urn, status, ...body } = rest
  compare(own.object, { apiVersion, kind, metadata, ...body }, [], settings, found)
  return { settings, found }
}

const volumes = {
  name: 'volumes',
  description: 'What must outlive the stack is protected.',
  enforcementLevel: 'mandatory',
  validateResource(args, report) {
    const own = byId.get(idOf(args.type, args.props))
    if (own && own.retained && !args.opts.protect) report(own.name + ' is not protected: deleting the stack would delete it.')
  },
}

/** Whether labels are chosen by a selector; an empty one chooses everything. */
const chooses = (selector, labels) =>
  Object.entries((selector && selector.matchLabels) || {}).every(([key, value]) => labels[key.replace(/^(k8s|any):/, '')] === value) &&
  ((selector && selector.matchExpressions) || []).every(({ key, operator, values }) => {
    const value = labels[key]
    if (operator === 'Exists') return value !== undefined
    if (operator === 'DoesNotExist') return value === undefined
    const listed = value !== undefined && values.includes(value)
    return operator === 'NotIn' ? !listed : listed
  })

const templateLabels = ({ spec, metadata }, kind) =>
  kind === 'Pod' ? metadata && metadata.labels : spec && spec.template && spec.template.metadata && spec.template.metadata.labels

/** What an object beside those of the declaration does to the router. */
function beside(type, props) {
  const kind = type.split(':').at(-1)
  const spec = props.spec || {}
  const opens = ['ingress', 'egress'].some((way) => Array.isArray(spec[way]) && spec[way].length > 0)
  if (kind === 'NetworkPolicy' && opens && chooses(spec.podSelector, declared.labels)) return 'opens ways for the router'
  if (/^Cilium.*NetworkPolicy$/.test(kind) && opens && chooses(spec.endpointSelector, declared.labels)) return 'opens ways for the router'
  if (kind === 'Service' && spec.selector && chooses({ matchLabels: spec.selector }, declared.labels)) return 'leads to the router'
  const labels = templateLabels(props, kind)
  if (labels && Object.entries(declared.selector).every(([key, value]) => labels[key] === value)) return 'carries the labels of the router'
  return null
}

const objects = {
  name: 'objects',
  description: 'Every object of the declaration is there, with the same settings, and nothing beside it opens its ways.',
  enforcementLevel: 'mandatory',
  validateStack(args, report) {
    const there = new Map(args.resources.map((each) => [idOf(each.type, each.props), each]))
    // A stack of something else alone is none of this pack's business.
    if (![...there.keys()].some((id) => byId.has(id))) return
    const known = new Map()
    for (const own of declared.objects) {
      const resource = there.get(own.type + ' ' + own.name)
      if (resource === undefined) {
        if (!own.optional) report('There is no ' + own.object.kind + ' ' + own.name + ': ' + own.purpose)
        continue
      }
      for (const [key, value] of look(own, resource.props).settings) {
        if (value === undefined) continue
        if (known.has(key) && known.get(key) !== value)
          report(own.name + ' has ' + text(value) + ' for the setting ' + key + ', and another object ' + text(known.get(key)) + '.', resource.urn)
        else known.set(key, value)
      }
    }
    const also = args.getConfig().also || []
    for (const { type, props, urn } of args.resources) {
      if (!type.startsWith('kubernetes:') || byId.has(idOf(type, props))) continue
      const name = type.split(':').at(-1) + '/' + ((props.metadata && props.metadata.name) || '')
      const does = beside(type, props)
      if (does !== null && !also.includes(name))
        report(name + ' is not of the declaration, and ' + does + '. Where it is meant, name it in the configuration of this pack (also).', urn)
    }
  },
  configSchema: { properties: { also: { type: 'array', items: { type: 'string' }, default: [] } } },
}

new PolicyPack(declared.project.toLowerCase().replace(/[^a-z0-9.-]+/g, '-') + '-declaration', {
  enforcementLevel: 'mandatory',
  policies: [
    policy('declaration', 'Objects say which declaration they were made from, and hold what was made from it.'),
    policy('image', 'Images are named by their digest.'),
    policy('guards', 'Guards of pods and containers are those that were generated.', {
      configSchema: { properties: { appArmor: { type: 'boolean', default: true } } },
    }),
    policy('ways', 'Ways in and out are those that are declared.', {
      configSchema: { properties: { blocks: { type: 'array', items: { type: 'string' }, default: [] } } },
    }),
    policy('secrets', 'Secrets are mounted, and stand in no environment.'),
    policy('replicas', 'As many run, and are replaced, as is declared.'),
    policy('rest', 'Everything else is as it was generated.'),
    volumes,
    objects,
  ],
})
`
