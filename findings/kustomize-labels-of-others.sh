#!/usr/bin/env bash
# A label that an overlay of Kustomize adds to selectors is asked of the cluster's DNS as well: the pods find no name.
#
# Versions: sigs.k8s.io/kustomize/kustomize/v5 5.8.2 (Go module; kubectl has the same code), Go as its go.mod asks.
# Kustomize's documentation (`labels`, `includeSelectors`, and `commonLabels` before it) adds labels to all resources of
# the kustomization and to their selectors, so that the two still meet. In a NetworkPolicy a `podSelector` beside a
# `namespaceSelector` chooses pods of other namespaces (Kubernetes, Network Policies, "Behavior of to and from
# selectors"), which no overlay labels. A good engineer would expect these to be left alone, as `namespaceSelector` is.
# Seen: `team: privacy` is added to the `matchLabels` of the policy's own pods, which carry it, and to those of the DNS
# in kube-system and of the gateway that is let in, which do not. The result is valid, is applied, and lets nothing
# through. What the policy says in `matchExpressions` stays as it is: who writes a base for others had better choose
# foreign pods so.
# Whether this could harm was asked when NetworkPolicy was added (kubernetes-sigs/kustomize, 140), and it stayed.
set -euo pipefail
command -v go >/dev/null || { echo 'needs go'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
GOBIN=$folder go install sigs.k8s.io/kustomize/kustomize/v5@v5.8.2 2>/dev/null
cat >policy.yaml <<'YAML'
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: router}
spec:
  podSelector: {matchLabels: {app: router}}
  policyTypes: [Egress, Ingress]
  egress:
    - to:
        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
          podSelector: {matchLabels: {k8s-app: kube-dns}}
    - to:
        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: database}}
          podSelector: {matchExpressions: [{key: app, operator: In, values: [postgresql]}]}
  ingress:
    - from:
        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: gateway}}
          podSelector: {matchLabels: {app: gateway}}
YAML
build() { # what the kustomization says of labels
  printf '%s\n' 'resources: [policy.yaml]' "$1" >kustomization.yaml
  ./kustomize build . 2>/dev/null | sed -n '/^spec/,$p'
}
build 'namespace: mine' >before
build 'labels: [{pairs: {team: privacy}, includeSelectors: true}]' >labels
build 'commonLabels: {team: privacy}' >common
cmp labels common
{ diff -U4 before labels || true; } | sed '1,2d; s/^@@.*/.../' | tee seen
diff seen - <<'SEEN'
...
           kubernetes.io/metadata.name: kube-system
       podSelector:
         matchLabels:
           k8s-app: kube-dns
+          team: privacy
   - to:
     - namespaceSelector:
         matchLabels:
           kubernetes.io/metadata.name: database
...
           kubernetes.io/metadata.name: gateway
       podSelector:
         matchLabels:
           app: gateway
+          team: privacy
   podSelector:
     matchLabels:
       app: router
+      team: privacy
   policyTypes:
   - Egress
   - Ingress
SEEN
echo 'as described'
