/** The name of all objects of the generated egress proxy. */
export const proxyName = (name: string): string => `${name}-egress-proxy`
