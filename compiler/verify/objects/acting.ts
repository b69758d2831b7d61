/**
 * Labels and annotations by which something is put into a pod, or a guard or an interface of it is another: injectors
 * (`sidecar.istio.io/inject`, `linkerd.io/inject`, `vault.hashicorp.com/agent-inject`, a revision or the ambient mode of
 * Istio, Dapr, Datadog's libraries), profiles as they were named before they were fields, networks beside the cluster's
 * own (Multus).
 */
const puts =
  /inject|^istio\.io\/(?:rev|dataplane-mode)$|^dapr\.io\/enabled$|^admission\.datadoghq\.com\/(?:enabled$|[a-z]+-lib\.)|^(?:container\.)?(?:apparmor|seccomp)\.security\.|^(?:k8s\.)?v1\.(?:cni\.cncf\.io|multus-cni\.io)\/(?:networks|default-network)$/i

/**
 * Labels and annotations by which a pod or its account is somebody at a cloud: IAM roles for service accounts (EKS), its
 * forerunners (kiam, kube2iam), Workload Identity of Google and of Azure, RRSA of Alibaba Cloud.
 */
const identifies =
  /^(?:eks\.amazonaws\.com\/role-arn|iam\.amazonaws\.com\/role|iam\.gke\.io\/gcp-service-account|azure\.workload\.identity\/(?:use|client-id)|aadpodidbinding|pod-identity\.alibabacloud\.com\/role-name)$/

/** Whether something is put into a pod by a label or an annotation of this name. */
export const putsIn = (key: string): boolean => puts.test(key)

/** Whether a pod or an account has rights at a cloud by a label or an annotation of this name. */
export const givesIdentity = (key: string): boolean => identifies.test(key)

/** Whether its value keeps something away, rather than asking for it. */
export const isOff = (value: unknown): boolean => /^(?:false|disabled|no|off|none)$/i.test(String(value))
