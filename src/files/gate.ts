/** Waits until there is room, and gives the function that makes room again. */
export type Enter = () => Promise<() => void>;

/** A gate that lets `capacity` in at once, in the order of their coming. */
export function openGate(capacity: number): Enter {
  const waiting = new Set<() => void>();
  let inside = 0;
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      inside -= 1;
      return;
    }
    // The place goes straight to the next, so nobody can slip in between.
    waiting.delete(next);
    next();
  };
  return async () => {
    if (inside >= capacity) {
      await new Promise<void>((resolve) => {
        waiting.add(resolve);
      });
    } else {
      inside += 1;
    }
    return leave;
  };
}
