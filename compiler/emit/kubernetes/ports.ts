/** Where the router listens in its pod. */
export const httpPort = 8080
