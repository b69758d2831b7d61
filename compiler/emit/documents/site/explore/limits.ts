/** A column of the picture on the screen with more boxes is drawn in clusters. */
export const boxLimit = 24
/** Routes have a column up to so many of them. */
export const mostRoutes = 24
