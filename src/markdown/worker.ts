import { render } from './render.ts';
import type { Rendered } from './rendered.ts';

export interface Job {
  body: string;
  lang: string;
}

/** Runs in a worker of `pool.ts`. */
export default function work({ body, lang }: Job): Rendered {
  return render(body, lang);
}
