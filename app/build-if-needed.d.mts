/**
 * Builds the site when `build/` is missing or was built from other sources than the present ones.
 *
 * @param log told once when a build begins
 * @returns whether it was built now
 * @throws with the build's output when it fails
 */
export function buildIfNeeded(log?: (message: string) => void): Promise<boolean>

/** Whether `npm start` would have to build first. */
export function isBuildStale(): Promise<boolean>
