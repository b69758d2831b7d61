import type { Context, Manifest } from '../manifest.ts'

/** Where manifests are kept is nothing that the declaration says. */
const repository = 'https://git.example/deployments.git'

/** For clusters with Argo CD: follows an overlay in a repository, and takes away what a newer build no longer has. */
export const argoApplication = ({ facts, args, labels, annotations }: Context): Manifest => ({
  key: 'argo-application',
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: facts.name, namespace: 'argocd', labels, annotations },
  body: {
    spec: {
      project: 'default',
      source: { repoURL: repository, path: `${facts.name}/overlay`, targetRevision: 'main' },
      destination: { server: 'https://kubernetes.default.svc', namespace: args('namespace') },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        // What is no longer there goes last: pods that still run have their old map until they end.
        syncOptions: ['ServerSideApply=true', 'PruneLast=true', 'FailOnSharedResource=true'],
      },
      // How many routers there are is the autoscaler's to say.
      ignoreDifferences: [{ group: 'apps', kind: 'Deployment', name: facts.name, jsonPointers: ['/spec/replicas'] }],
    },
  },
  purpose: 'Has Argo CD follow an overlay over these manifests.',
})

/** The same for clusters with Flux; the repository is an object of its own there. */
export const fluxKustomization = ({ facts, args, labels, annotations }: Context): Manifest => ({
  key: 'flux-kustomization',
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: facts.name, namespace: 'flux-system', labels, annotations },
  body: {
    spec: {
      sourceRef: { kind: 'GitRepository', name: 'deployments' },
      path: `./${facts.name}/overlay`,
      targetNamespace: args('namespace'),
      interval: '10m',
      timeout: '5m',
      prune: true,
      wait: true,
    },
  },
  purpose: 'Has Flux follow an overlay over these manifests, from a GitRepository `deployments`.',
})
