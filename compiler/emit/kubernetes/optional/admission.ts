import { configName } from '../config-map.ts'
import { type Context, type Manifest, metadata } from '../manifest.ts'

const version = 'admissionregistration.k8s.io/v1'

/** Cluster-wide objects have no namespace: theirs is in the name. */
const policyName = ({ facts, args }: Context): string => `${String(args('namespace').value)}-${facts.name}`

/**
 * Pods that run as the router or mount its secrets have to be the router: its account, its labels (and so its network
 * policies), the stated image and the map of this declaration. For the administrator of the cluster.
 */
export function admission(context: Context): readonly Manifest[] {
  const { facts, args, labels, annotations } = context
  const namespace = String(args('namespace').value)
  const parameters = `${facts.name}-admission`
  const quoted = (text: unknown): string => `'${String(text)}'`
  const secret = quoted(args('credentialsSecret').value)
  const selector = Object.entries(context.selector.value as Readonly<Record<string, string>>)
  const has = (kind: string, field: string, name: string): string =>
    `(has(object.spec.volumes) && object.spec.volumes.exists(v, has(v.${kind}) && v.${kind}.${field} == ${name}))`
  const images = (list: string): string =>
    `(!has(object.spec.${list}) || object.spec.${list}.all(c, c.image == params.data.image))`
  const global = { name: policyName(context), labels, annotations }
  return [
    {
      key: 'admission-parameters',
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(context, parameters),
      body: { data: { image: args('image') } },
      purpose: 'The image that the admission policy lets pods of the router run: say it here as in the workload.',
    },
    {
      key: 'admission-policy',
      apiVersion: version,
      kind: 'ValidatingAdmissionPolicy',
      metadata: global,
      body: {
        spec: {
          failurePolicy: 'Fail',
          paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['pods', 'pods/ephemeralcontainers'],
              },
            ],
          },
          matchConditions: [
            {
              name: 'the-router',
              expression: [
                `(has(object.spec.serviceAccountName) && object.spec.serviceAccountName == ${quoted(facts.name)})`,
                has('secret', 'secretName', secret),
              ].join(' || '),
            },
          ],
          validations: [
            {
              expression: `has(object.spec.serviceAccountName) && object.spec.serviceAccountName == ${quoted(facts.name)}`,
              message: `What mounts the secrets of ${facts.name} runs as its account.`,
            },
            {
              expression: `has(object.metadata.labels) && ${selector
                .map(
                  ([key, value]) =>
                    `${quoted(key)} in object.metadata.labels && object.metadata.labels[${quoted(key)}] == ${quoted(value)}`,
                )
                .join(' && ')}`,
              message: `A pod of ${facts.name} has the labels that its network policies choose.`,
            },
            {
              expression: `${images('containers')} && ${images('initContainers')} && !has(object.spec.ephemeralContainers)`,
              message: `A pod of ${facts.name} runs the image of ${parameters}, and nothing beside it.`,
            },
            {
              expression: has('configMap', 'name', quoted(configName(facts))),
              message: `A pod of ${facts.name} has the configuration of the declaration ${facts.digest.slice(0, 12)}.`,
            },
          ],
        },
      },
      purpose: 'Admits as the router only what is: account, labels, image and configuration.',
    },
    {
      key: 'admission-binding',
      apiVersion: version,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: global,
      body: {
        spec: {
          policyName: policyName(context),
          paramRef: { name: parameters, namespace, parameterNotFoundAction: 'Deny' },
          validationActions: ['Deny'],
          matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
        },
      },
      purpose: 'Binds the admission policy to the namespace.',
    },
  ]
}
