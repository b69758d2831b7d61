import type { KubernetesObject } from '../../objects.ts'

const labels = { app: 'bad' }

/** A deployment that does everything wrong that a check looks for. */
export const bad: readonly KubernetesObject[] = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'bad' }, data: { password: 'hunter2' } },
  {
    apiVersion: 'extensions/v1beta1',
    kind: 'NetworkPolicy',
    metadata: { name: 'bad', labels: { note: 'not a label!' } },
    spec: { podSelector: { matchLabels: { app: 'another' } } },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'bad' },
    spec: { type: 'NodePort', selector: { app: 'another' }, ports: [{ port: 80, targetPort: 'web' }] },
  },
  {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'bad' },
    spec: { selector: { matchLabels: { app: 'another' } } },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'bad', labels },
    spec: {
      replicas: 3,
      serviceName: 'nothing',
      selector: { matchLabels: { app: 'another' } },
      template: {
        metadata: { labels },
        spec: {
          serviceAccount: 'default',
          hostIPC: true,
          hostNetwork: true,
          hostPID: true,
          securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] },
          volumes: [{ name: 'docker', hostPath: { path: '/var/run/docker.sock' } }],
          containers: [
            {
              name: 'bad',
              image: 'bad:latest',
              env: [
                { name: 'API_TOKEN', value: 'hunter2' },
                { name: 'API_TOKEN', value: 'hunter2' },
              ],
              ports: [{ containerPort: 22, hostPort: 22 }],
              livenessProbe: { httpGet: { path: '/', port: 81 } },
              readinessProbe: { httpGet: { path: '/', port: 81 } },
              startupProbe: { httpGet: { path: '/', port: 81 } },
              securityContext: { privileged: true, procMount: 'Unmasked', capabilities: { add: ['SYS_ADMIN'] } },
            },
          ],
        },
      },
    },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'scaled', labels },
    spec: {
      replicas: 1,
      strategy: { type: 'Recreate' },
      template: { metadata: { labels }, spec: { containers: [{}] } },
    },
  },
  ...['scaled', 'nothing'].map((name) => ({
    apiVersion: 'autoscaling/v2beta1',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name },
    spec: { scaleTargetRef: { kind: 'Deployment', name }, minReplicas: 1, maxReplicas: 1 },
  })),
]

/** The same without what some checks ask to be there at all. */
export const bare: readonly KubernetesObject[] = ['StatefulSet', 'Deployment'].map((kind) => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: {},
  spec: { template: { spec: { containers: [{}] } } },
}))
