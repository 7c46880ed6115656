import { availableParallelism, totalmem } from 'node:os';

/** What a reader must know of the machine to compare figures, and nothing that names it. */
export interface Machine {
  /** Processors that this process may use. */
  cores: number;
  /** Bytes. */
  memory: number;
  /** `linux x64` */
  platform: string;
  /** `24.21.0` */
  node: string;
}

export function machine(): Machine {
  return {
    cores: availableParallelism(),
    memory: totalmem(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}
