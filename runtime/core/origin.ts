/** The origin of a URL also where the platform knows none, as it does for HTTP alone: `smtp://mail.example:587`. */
export const originOf = (url: URL): string => `${url.protocol}//${url.host}`
